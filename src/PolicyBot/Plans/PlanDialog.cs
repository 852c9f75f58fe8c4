using System.Diagnostics;
using System.Globalization;
using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Languages;

namespace PolicyBot.Plans;

/// <summary>The side of those who run a plan: fill in, keep, send, edit, copy, withdraw.</summary>
internal sealed class PlanDialog(IPlanStore plans, IChannelStore channels, ReaderLanguages languages) : IDialog
{
    public const string New = "plan.new";
    public const string Next = "plan.next";
    public const string Back = "plan.back";
    public const string Save = "plan.save";
    public const string Send = "plan.send";
    public const string Edit = "plan.edit";
    public const string Show = "plan.show";
    public const string Mine = "plan.mine";
    public const string Copy = "plan.copy";
    public const string Withdraw = "plan.withdraw";

    public const string PlanKey = "plan";
    public const string StepKey = "step";
    public const string RevisionKey = "revision";
    public const string StageKey = "stage";
    public const string BeforeKey = "before";

    /// <summary>More plans than anybody has; a press can claim any number.</summary>
    public const int MostListed = 10_000;

    public IReadOnlyList<string> Verbs => [New, Next, Back, Save, Send, Edit, Show, Mine, Copy, Withdraw];

    public bool IsPersonal => true;

    public Task<Reply> HandleAsync(Turn turn, Press press, CancellationToken cancellationToken) => press.Verb switch
    {
        New => StartAsync(turn, PlanForm.Empty, cancellationToken),
        Mine => ListAsync(turn, press, cancellationToken),
        Next or Back or Save => FillInAsync(turn, press, cancellationToken),
        Send => SendAsync(turn, press, cancellationToken),
        Edit => EditAsync(turn, press, cancellationToken),
        Show => ShowAsync(turn, press, cancellationToken),
        Copy => CopyAsync(turn, press, cancellationToken),
        Withdraw => WithdrawAsync(turn, press, cancellationToken),
        _ => throw new UnreachableException($"The verb {press.Verb} is no verb of plans."),
    };

    private async Task<Reply> StartAsync(Turn turn, PlanForm form, CancellationToken cancellationToken)
    {
        var draft = new Plan
        {
            Id = PlanId.Of(turn),
            Municipality = turn.Municipality.Id,
            Applicant = turn.Person,
            Form = form,
            State = new PlanState.Draft(),
            Step = 1,
            CreatedAt = turn.At,
            ChangedAt = turn.At,
            GuidelineVersion = turn.Municipality.Guideline.Source.Version,
        };
        var stored = await plans.AddAsync(draft, cancellationToken);
        // A client that counts its ids anew may name a plan that has moved on since.
        return Form(stored.Revision == 0 ? stored : await plans.AddAsync(draft with { Id = PlanId.New(turn.At) }, cancellationToken), turn);
    }

    private async Task<Reply> ListAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        var before = int.TryParse(press[BeforeKey], NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? Math.Min(count, MostListed) : 0;
        var own = await plans.RunByAsync(turn.Municipality.Id, turn.Person, before + MyPlansCard.Most + 1, cancellationToken);
        return new Reply.Card(MyPlansCard.For([.. own.Skip(before)], turn.Municipality, turn.Language, before, turn.Person));
    }

    private async Task<Reply> ShowAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        var (plan, refused) = await plans.FindOwnAsync(turn, press, cancellationToken);
        return refused ?? PlanReply.Of(plan!, turn);
    }

    private async Task<Reply> EditAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        var (plan, refused) = await plans.FindOwnAsync(turn, press, cancellationToken);
        if (refused is not null)
        {
            return refused;
        }
        if (plan!.IsEditable)
        {
            return Form(plan, turn);
        }
        switch (PlanRules.Decide(plan, new RevisePlan(turn.Person)))
        {
            case PlanOutcome.Accepted when HasMovedOn(plan, press):
                return PlanReply.Of(plan, turn, PlanReply.Texts(turn).MovedOn);
            case PlanOutcome.Accepted accepted:
                // The cards go on showing what is approved: nothing else holds until the new version is.
                var revision = PlanChange.Of(plan with { Step = 1 }, accepted, turn, Readers.All(turn.Language)) with { Tell = _ => [] };
                var revised = await plans.TrySaveAsync(revision, cancellationToken);
                return revised is null ? await EditAsync(turn, press, cancellationToken) : Form(revised, turn);
            case PlanOutcome.Refused other:
                return PlanReply.Of(plan, turn, PlanReply.Refused(other.Reason, turn));
            default:
                throw new UnreachableException();
        }
    }

    private async Task<Reply> CopyAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        var (plan, refused) = await plans.FindOwnAsync(turn, press, cancellationToken);
        return refused ?? await StartAsync(turn, plan!.Form, cancellationToken);
    }

    private async Task<Reply> FillInAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        var (found, refused) = await plans.FindOwnAsync(turn, press, cancellationToken);
        if (refused is not null)
        {
            return refused;
        }
        if (!found!.IsEditable)
        {
            return PlanReply.Of(found, turn, PlanReply.Texts(turn).AlreadySent);
        }
        var steps = turn.Municipality.Questionnaire.Steps;
        var at = StepOf(press, found, last: steps.Count + 1);
        var filled = found with { Form = WithTyped(found, at, press, turn), ChangedAt = turn.At, GuidelineVersion = turn.Municipality.Guideline.Source.Version };
        var errors = press.Verb == Next && at <= steps.Count
            ? PlanValidation.Check(steps[at - 1].Questions, turn.Municipality.Questionnaire.OnlyAsked(filled.Form), OsloTime.Day(turn.At))
            : [];
        filled = filled with
        {
            Step = press.Verb switch
            {
                Next when errors.Count == 0 => turn.Municipality.Questionnaire.StepAfter(at, filled.Form),
                Back => turn.Municipality.Questionnaire.StepBefore(at, filled.Form),
                _ => at,
            },
        };
        if (IsTooLargeToShow(filled, turn, errors))
        {
            return new Reply.Notice(PlanReply.Texts(turn).TooMuchText);
        }
        if (!await plans.TrySaveDraftAsync(filled, cancellationToken))
        {
            return await FillInAsync(turn, press, cancellationToken);
        }
        var saved = filled with { Revision = filled.Revision + 1 };
        return press.Verb == Save ? PlanReply.Of(saved, turn, PlanReply.Texts(turn).Saved) : Form(saved, turn, errors);
    }

    private async Task<Reply> SendAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        var (plan, refused) = await plans.FindOwnAsync(turn, press, cancellationToken);
        if (refused is not null)
        {
            return refused;
        }
        var municipality = turn.Municipality;
        var hasChannel = await channels.FindAsync(municipality.Id, ChannelJob.Approval, cancellationToken) is not null;
        var asked = plan! with { Form = municipality.Questionnaire.OnlyAsked(plan.Form) };
        var errors = PlanValidation.Check(municipality.Questionnaire.Questions, asked.Form, OsloTime.Day(turn.At));
        switch (PlanRules.Decide(plan, new SendPlan(turn.Person, turn.At, errors, hasChannel)))
        {
            case PlanOutcome.Accepted accepted:
                var readers = await languages.OfReadersAsync(municipality, plan.Runners, cancellationToken);
                var change = PlanChange.Of(asked, accepted, turn, readers) with
                {
                    NumberPrefix = municipality.PlanPrefix,
                    Card = SentCard.Pressed(turn, press),
                    Tell = sent => PlanTelling.OfSending(sent, turn.Person, municipality, readers),
                };
                var sent = await plans.TrySaveAsync(change, cancellationToken);
                return sent is null ? await SendAsync(turn, press, cancellationToken) : PlanReply.Of(sent, turn);
            case PlanOutcome.Invalid invalid:
                var step = municipality.Questionnaire.Steps.TakeWhile(
                    step => step.Questions.All(question => question.Id != invalid.Errors[0].Question)).Count() + 1;
                return Form(plan with { Step = step }, turn, invalid.Errors);
            case PlanOutcome.Refused { Reason: Refusal.NoChannel }:
                return new Reply.Card(PlanSummaryCard.For(plan, municipality, turn.Language, PlanReply.Refused(Refusal.NoChannel, turn)));
            case PlanOutcome.Refused other:
                return PlanReply.Of(plan, turn, PlanReply.Refused(other.Reason, turn));
            default:
                throw new UnreachableException();
        }
    }

    private async Task<Reply> WithdrawAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        var (plan, refused) = await plans.FindOwnAsync(turn, press, cancellationToken);
        if (refused is not null)
        {
            return refused;
        }
        switch (PlanRules.Decide(plan!, new WithdrawPlan(turn.Person, turn.At)))
        {
            case PlanOutcome.Accepted when HasMovedOn(plan!, press):
                return PlanReply.Of(plan!, turn, PlanReply.Texts(turn).MovedOn);
            case PlanOutcome.Accepted accepted:
                var readers = await languages.OfReadersAsync(turn.Municipality, plan!.Runners, cancellationToken);
                var stored = await plans.TrySaveAsync(PlanChange.Of(plan, accepted, turn, readers), cancellationToken);
                return stored is null ? await WithdrawAsync(turn, press, cancellationToken) : PlanReply.Of(stored, turn);
            case PlanOutcome.Refused other:
                return PlanReply.Of(plan!, turn, PlanReply.Refused(other.Reason, turn));
            default:
                throw new UnreachableException();
        }
    }

    // A card can stand in the chat long after the plan was sent or decided from another. What its buttons meant then is not what they would do now.
    private static bool HasMovedOn(Plan plan, Press press) => press[StageKey] is { Length: > 0 } stage && stage != plan.Stage;

    private static PlanForm WithTyped(Plan plan, int step, Press press, Turn turn)
    {
        var questions = step <= turn.Municipality.Questionnaire.Steps.Count ? turn.Municipality.Questionnaire.Steps[step - 1].Questions : [];
        if (!questions.Any(question => press.Data.ContainsKey(question.Id)))
        {
            return plan.Form; // A client that sends no field at all has not been asked to.
        }
        // On another device an old card can stand, with fields that were empty then: what is empty there takes nothing away.
        // On the newest card it does, and some clients leave out a field that was emptied.
        var isOld = press.Data.TryGetValue(RevisionKey, out var revision) && revision != plan.Revision.ToString(CultureInfo.InvariantCulture);
        return questions.Aggregate(
            plan.Form,
            (form, question) => Typed(question, press[question.Id]) is var typed && isOld && typed.Length == 0 ? form : form.With(question.Id, typed));
    }

    // No client lets that much through; a card that carries it back could not be shown.
    private static bool IsTooLargeToShow(Plan plan, Turn turn, IReadOnlyList<FieldError> errors) =>
        Form(plan, turn, errors).Content.SizeInBytes >= AdaptiveCard.MaxSizeInBytes;

    private static string Typed(PlanQuestion question, string text) =>
        question.Type == PlanQuestionType.Confirm && text != PlanForm.Confirmed ? "" : text;

    private static int StepOf(Press press, Plan plan, int last) =>
        int.TryParse(press[StepKey], NumberStyles.None, CultureInfo.InvariantCulture, out var step) ? Math.Clamp(step, 1, last) : plan.Step;

    private static Reply.Card Form(Plan plan, Turn turn, IReadOnlyList<FieldError>? errors = null) => new(
        plan.Step > turn.Municipality.Questionnaire.Steps.Count
            ? PlanSummaryCard.For(plan, turn.Municipality, turn.Language, problem: null)
            : PlanFormCard.For(plan, turn.Municipality, turn.Language, errors ?? []));
}
