using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;

namespace PolicyBot.Plans;

/// <summary>
/// What each person sees of a plan's card, where clients ask for it by themselves (alone with the bot and in group chats): those who run it their own
/// card, the rådmannsteam the one to decide on, others where it stands. In a channel all see one and the same.
/// </summary>
/// <remarks>Source: platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/user-specific-views.</remarks>
internal sealed class PlanView(IPlanStore plans, Roles roles) : IDialog
{
    public const string Show = "plan.view";

    public IReadOnlyList<string> Verbs => [Show];

    public bool IsPersonal => false;

    public bool OnlyReads => true;

    /// <summary>Lets the clients of those who read a card ask for their view of the plan by themselves.</summary>
    public static Refresh RefreshFor(Plan plan, params IReadOnlyList<Person> readers) => new()
    {
        Action = new ExecuteAction { Title = Show, Verb = Show, Data = new ActionData { [PlanDialog.PlanKey] = plan.Id.ToString() } },
        UserIds = [.. readers.Select(reader => reader.Id)],
    };

    public async Task<Reply> HandleAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        var plan = PlanId.TryParse(press[PlanDialog.PlanKey], out var id) ? await plans.FindAsync(turn.Municipality.Id, id, cancellationToken) : null;
        return plan switch
        {
            { } own when own.IsRunBy(turn.Person) && turn.Place.Kind != PlaceKind.Channel =>
                new Reply.Card(PlanCard.For(own, turn.Municipality, turn.Language)),
            { LastSent: > 0 } sent when turn.Place.Kind != PlaceKind.Channel && await DecidesAsync(turn, cancellationToken) =>
                new Reply.Card(ApprovalCard.For(sent.AsSent, turn.Municipality, turn.Language, viewer: turn.Person)),
            { LastSent: > 0 } sent => new Reply.Card(PlanStatusCard.For(sent, turn)),
            _ => new Reply.Notice(new PlanTexts(turn.Language, turn.Municipality.Flow).NotFound),
        };
    }

    private async Task<bool> DecidesAsync(Turn turn, CancellationToken cancellationToken)
    {
        try
        {
            return (await roles.ActorAsync(turn, Role.Radmannsteam, cancellationToken)).IsIn(Role.Radmannsteam);
        }
        catch (RosterUnavailableException)
        {
            return false; // Nobody asked for anything: what all may see is answer enough.
        }
    }
}
