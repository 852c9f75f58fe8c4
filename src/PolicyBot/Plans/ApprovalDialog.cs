using System.Diagnostics;
using System.Globalization;
using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Languages;
using PolicyBot.Municipalities;

namespace PolicyBot.Plans;

/// <summary>The rådmannsteam's side: approve, ask for changes, turn down; or receive, clear, ask back.</summary>
internal sealed class ApprovalDialog(IPlanStore plans, Roles roles, ReaderLanguages languages, IOutbox outbox) : IDialog
{
    public const string Show = "approval.show";
    public const string Approve = "approval.approve";
    public const string Receive = "approval.receive";
    public const string OpenComment = "approval.comment";
    public const string AskForChanges = "approval.changes";
    public const string OpenReason = "approval.reason";
    public const string TurnDown = "approval.turn-down";

    public const string VersionKey = "version";

    public IReadOnlyList<string> Verbs => [Show, Approve, Receive, OpenComment, AskForChanges, OpenReason, TurnDown];

    public bool IsPersonal => false;

    public async Task<Reply> HandleAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        var actor = await roles.ActorAsync(turn, Role.Radmannsteam, cancellationToken);
        if (DecisionOf(press.Verb) is { } decision && !turn.Municipality.Decisions.Contains(decision))
        {
            return new Reply.Notice(Texts(turn).NotPossibleHere);
        }
        var version = int.TryParse(press[VersionKey], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        while (true)
        {
            var plan = PlanId.TryParse(press[PlanDialog.PlanKey], out var id) ? await plans.FindAsync(turn.Municipality.Id, id, cancellationToken) : null;
            if (plan is null)
            {
                return new Reply.Notice(Texts(turn).NotFound);
            }
            var outcome = Decide(plan, press, actor, version, turn.At);
            if (outcome is PlanOutcome.Accepted accepted)
            {
                var readers = await languages.OfReadersAsync(turn.Municipality, plan.Runners, cancellationToken);
                if (await plans.TrySaveAsync(Change(plan, accepted, turn, readers), cancellationToken) is { } stored)
                {
                    return Card(stored, turn);
                }
                continue; // Somebody was first: decide again on what is stored now.
            }
            var answer = Answer(plan, press, outcome, turn);
            if (answer is Reply.Notice notice)
            {
                await outbox.AddAsync(turn.Municipality.Id, [OutgoingMessage.Private(turn, notice.Text)], turn.At, cancellationToken);
            }
            return answer;
        }
    }

    private static DecisionKind? DecisionOf(string verb) => verb switch
    {
        Receive => DecisionKind.Receive,
        Approve => DecisionKind.Approve,
        OpenComment or AskForChanges => DecisionKind.Ask,
        OpenReason or TurnDown => DecisionKind.TurnDown,
        _ => null,
    };

    private static PlanOutcome? Decide(Plan plan, Press press, Actor actor, int version, DateTimeOffset at) => press.Verb switch
    {
        Approve => PlanRules.Decide(plan, new ApprovePlan(actor, at, version)),
        AskForChanges => PlanRules.Decide(plan, new AskForChanges(actor, at, version, press[PlanRules.CommentField])),
        TurnDown => PlanRules.Decide(plan, new TurnDownPlan(actor, at, version, press[PlanRules.ReasonField])),
        Receive => PlanRules.Decide(plan, new ReceivePlan(actor, at, version)),
        OpenComment or OpenReason or Show => PlanRules.Hindrance(plan, actor, version),
        _ => throw new UnreachableException($"The verb {press.Verb} is no verb of approval."),
    };

    private static Reply Answer(Plan plan, Press press, PlanOutcome? outcome, Turn turn) => outcome switch
    {
        null when press.Verb == OpenComment => new Reply.Card(DecisionCard.ForComment(plan, turn.Municipality, turn.Language)),
        null when press.Verb == OpenReason => new Reply.Card(DecisionCard.ForReason(plan, turn.Municipality, turn.Language)),
        null => Card(plan, turn),
        PlanOutcome.Invalid invalid when press.Verb == AskForChanges =>
            new Reply.Card(DecisionCard.ForComment(plan, turn.Municipality, turn.Language, press[PlanRules.CommentField], invalid.Errors[0])),
        PlanOutcome.Invalid invalid =>
            new Reply.Card(DecisionCard.ForReason(plan, turn.Municipality, turn.Language, press[PlanRules.ReasonField], invalid.Errors[0])),
        PlanOutcome.AlreadyDecided first => Card(plan, turn, Texts(turn).AlreadyDecidedBy(first.State, PlainText.EscapeInline(first.Decision.By.Name), first.Decision.At)),
        PlanOutcome.OutOfDate old => Card(plan, turn, Texts(turn).OutOfDate(old.CurrentVersion)),
        PlanOutcome.Refused { Reason: Refusal.Withdrawn } => Card(plan, turn, Texts(turn).AlreadyWithdrawn),
        PlanOutcome.Refused refused => new Reply.Notice(Refused(refused.Reason, turn)),
        _ => throw new UnreachableException(),
    };

    private static PlanChange Change(Plan plan, PlanOutcome.Accepted accepted, Turn turn, Readers readers) => new()
    {
        Plan = plan,
        Next = accepted.Next,
        By = turn.Person,
        At = turn.At,
        Tell = stored => stored.State is PlanState.Waiting
            ? PlanTelling.OfProgress(stored, turn.Municipality, readers)
            : PlanTelling.OfDeciding(stored, turn.Municipality, readers),
    };

    private static Reply.Card Card(Plan plan, Turn turn, string? notice = null) =>
        new(ApprovalCard.For(plan.AsSent, turn.Municipality, turn.Language, notice, turn.Place.Kind == PlaceKind.Channel ? null : turn.Person));

    private static string Refused(Refusal reason, Turn turn) => reason switch
    {
        Refusal.NotInTheTeam => Texts(turn).NotInTheTeam(turn.Municipality.Roles.Radmannsteam.In(turn.Language)),
        Refusal.OwnPlan => Texts(turn).OwnPlan,
        Refusal.NotSent => Texts(turn).NotSentYet,
        _ => throw new UnreachableException(),
    };

    private static PlanTexts Texts(Turn turn) => new(turn.Language, turn.Municipality.Flow);
}
