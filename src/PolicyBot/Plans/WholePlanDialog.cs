using System.Globalization;
using PolicyBot.Conversation;

namespace PolicyBot.Plans;

/// <summary>Opens a plan in full, page by page, to whoever may read it. In a channel nobody else's card changes.</summary>
internal sealed class WholePlanDialog(IPlanStore plans, Roles roles, IOutbox outbox) : IDialog
{
    public const string Open = "plan.whole";

    public const string PageKey = "page";
    public const string BackKey = "back";

    public IReadOnlyList<string> Verbs => [Open];

    public bool IsPersonal => false;

    public async Task<Reply> HandleAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        var texts = new PlanTexts(turn.Language, turn.Municipality.Flow);
        if (!PlanId.TryParse(press[PlanDialog.PlanKey], out var id) || await plans.FindAsync(turn.Municipality.Id, id, cancellationToken) is not { } plan)
        {
            return new Reply.Notice(texts.NotFound);
        }
        var isOwn = plan.IsRunBy(turn.Person);
        if (!isOwn && !await roles.MayReadPlansAsync(turn, cancellationToken))
        {
            return new Reply.Notice(texts.MayNotRead);
        }
        // What is being written is for those alone who run the plan; others read what was sent.
        var version = Number(press[ApprovalDialog.VersionKey]) ?? (isOwn ? 0 : plan.LastSent);
        var round = plan.Rounds.FirstOrDefault(round => round.Version == version);
        if (round is null && !isOwn)
        {
            return new Reply.Notice(texts.NotFound);
        }
        var back = press[BackKey] == PlanDialog.Edit ? PlanDialog.Edit : PlanDialog.Show;
        var card = WholePlanCard.For(plan, round, Number(press[PageKey]) ?? 1, IsAlone(turn) && isOwn ? back : null, turn.Municipality, turn.Language);
        if (IsAlone(turn) || IsTurningPages(turn, press))
        {
            return new Reply.Card(card);
        }
        await outbox.AddAsync(turn.Municipality.Id, [OutgoingMessage.Private(turn, card)], turn.At, cancellationToken);
        return new Reply.Notice(texts.SentToYouAlone);
    }

    private static bool IsAlone(Turn turn) => turn.Place.Kind == PlaceKind.Personal;

    // Only a page names a page: the card that stands for everybody is never what is pressed. In a channel, that is: a group chat has others who may not read.
    private static bool IsTurningPages(Turn turn, Press press) => turn.Place.Kind == PlaceKind.Channel && press[PageKey].Length > 0;

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
