using System.Diagnostics;
using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Languages;

namespace PolicyBot.Plans;

/// <summary>Registers the address of an account whose plan is approved: which plan, then the address.</summary>
internal sealed class AddressDialog(IPlanStore plans, ReaderLanguages languages) : IDialog
{
    public const string Ask = "plan.address";
    public const string Register = "plan.register";

    public IReadOnlyList<string> Verbs => [Ask, Register];

    public bool IsPersonal => true;

    public Task<Reply> HandleAsync(Turn turn, Press press, CancellationToken cancellationToken) => press.Verb switch
    {
        Ask when press[PlanDialog.PlanKey].Length == 0 => FindPlanAsync(turn, cancellationToken),
        Ask => AskAsync(turn, press, cancellationToken),
        Register => RegisterAsync(turn, press, cancellationToken),
        _ => throw new UnreachableException($"The verb {press.Verb} is no verb of addresses."),
    };

    private async Task<Reply> FindPlanAsync(Turn turn, CancellationToken cancellationToken)
    {
        var own = await plans.RunByAsync(turn.Municipality.Id, turn.Person, PlanDialog.MostListed, cancellationToken);
        var ready = own.Where(plan => plan.State is PlanState.Approved { Address: null }).ToList();
        return ready switch
        {
            [var only] => new Reply.Card(AddressCard.For(only, turn.Municipality, turn.Language)),
            [] => new Reply.Notice($"{PlanReply.Texts(turn).NothingToRegister} {PlanReply.DecisionRule(turn)}"),
            _ => new Reply.Card(MyPlansCard.For([.. ready.Take(MyPlansCard.Most)], turn.Municipality, turn.Language, viewer: turn.Person)),
        };
    }

    private async Task<Reply> AskAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        var (plan, refused) = await plans.FindOwnAsync(turn, press, cancellationToken);
        return refused ?? (plan!.State is PlanState.Approved { Address: null }
            ? new Reply.Card(AddressCard.For(plan, turn.Municipality, turn.Language))
            : await RegisterAsync(turn, press, cancellationToken));
    }

    private async Task<Reply> RegisterAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        var (plan, refused) = await plans.FindOwnAsync(turn, press, cancellationToken);
        if (refused is not null)
        {
            return refused;
        }
        var typed = press[PlanRules.AddressField];
        var texts = PlanReply.Texts(turn);
        switch (PlanRules.Decide(plan!, new RegisterAddress(turn.Person, typed)))
        {
            case PlanOutcome.Accepted { Next: PlanState.Approved { Address: { } address } } accepted:
                if (await plans.IsAddressTakenAsync(turn.Municipality.Id, address, cancellationToken))
                {
                    return new Reply.Card(AddressCard.For(plan!, turn.Municipality, turn.Language, typed, texts.AddressTaken(PlainText.EscapeInline(typed))));
                }
                var readers = await languages.OfReadersAsync(turn.Municipality, plan!.Runners, cancellationToken);
                var stored = await plans.TrySaveAsync(PlanChange.Of(plan, accepted, turn, readers), cancellationToken);
                return stored is null ? await RegisterAsync(turn, press, cancellationToken) : PlanReply.Of(stored, turn);
            case PlanOutcome.Invalid invalid:
                return new Reply.Card(AddressCard.For(plan!, turn.Municipality, turn.Language, typed, new FieldTexts(turn.Language).Of(invalid.Errors[0])));
            case PlanOutcome.Refused other:
                return PlanReply.Of(plan!, turn, PlanReply.Refused(other.Reason, turn));
            default:
                throw new UnreachableException();
        }
    }
}
