using System.Diagnostics;
using Microsoft.Extensions.Options;
using PolicyBot.Conversation;
using PolicyBot.Languages;
using PolicyBot.Plans;

namespace PolicyBot.Absence;

/// <summary>The side of those who run a plan: hand it over, name a deputy, take an offer back, end the deputy's role.</summary>
internal sealed class AbsenceDialog(IPlanStore plans, IOfferStore offers, ReaderLanguages languages, IOptions<AbsenceOptions> options) : IDialog
{
    public const string List = "absence.list";
    public const string Open = "absence.open";
    public const string Ask = "absence.ask";
    public const string Offer = "absence.offer";
    public const string MakeCode = "absence.code";
    public const string Withdraw = "absence.withdraw";
    public const string End = "absence.end";

    public const string RoleKey = "role";

    public IReadOnlyList<string> Verbs => [List, Open, Ask, Offer, MakeCode, Withdraw, End];

    public bool IsPersonal => true;

    public Task<Reply> HandleAsync(Turn turn, Press press, CancellationToken cancellationToken) => press.Verb switch
    {
        List => ListAsync(turn, cancellationToken),
        Open => OpenAsync(turn, press, cancellationToken),
        Ask => AskAsync(turn, press, cancellationToken),
        Offer or MakeCode => OfferAsync(turn, press, cancellationToken),
        Withdraw => WithdrawAsync(turn, press, cancellationToken),
        End => EndAsync(turn, press, cancellationToken),
        _ => throw new UnreachableException($"The verb {press.Verb} is no verb of absence."),
    };

    private async Task<Reply> ListAsync(Turn turn, CancellationToken cancellationToken)
    {
        var own = await plans.RunByAsync(turn.Municipality.Id, turn.Person, PlanDialog.MostListed, cancellationToken);
        var living = own.Where(plan => plan.IsLiving).Take(MyPlansCard.Most).ToList();
        return living switch
        {
            [] => new Reply.Notice(AbsenceTexts.For(turn).NothingToHandOver),
            [var only] => await OverviewAsync(only, turn, notice: null, cancellationToken),
            _ => new Reply.Card(AbsenceCard.Choose(living, turn)),
        };
    }

    private async Task<Reply> OpenAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        var (plan, refused) = await plans.FindOwnAsync(turn, press, cancellationToken);
        return refused ?? await OverviewAsync(plan!, turn, notice: null, cancellationToken);
    }

    private async Task<Reply> AskAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        var (plan, refused) = await plans.FindOwnAsync(turn, press, cancellationToken);
        if (refused is not null)
        {
            return refused;
        }
        var role = RoleOf(press);
        var open = await offers.FindOpenAsync(plan!, cancellationToken);
        return AbsenceRules.Hindrance(plan!, open, new OfferPlan(turn.Person, turn.At, role, To: null)) switch
        {
            AbsenceOutcome.Refused { Reason: not AbsenceRefusal.NobodyChosen } other => Overview(plan!, open, turn, AbsenceReply.Refused(other.Reason, turn)),
            _ => new Reply.Card(AbsenceCard.Ask(plan!, role, options.Value.PeoplePicker, turn)),
        };
    }

    private async Task<Reply> OfferAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        var (plan, refused) = await plans.FindOwnAsync(turn, press, cancellationToken);
        if (refused is not null)
        {
            return refused;
        }
        var code = press.Verb == MakeCode ? OfferCode.New() : null;
        if (code is not null && turn.Place.Kind != PlaceKind.Personal)
        {
            return new Reply.Notice(AbsenceTexts.For(turn).OnlyInOwnChat);
        }
        var open = await offers.FindOpenAsync(plan!, cancellationToken);
        switch (AbsenceRules.Decide(plan!, open, new OfferPlan(turn.Person, turn.At, RoleOf(press), InvitationOf(turn, press, code))))
        {
            case AbsenceOutcome.Accepted { Offer: { } offer } accepted:
                if (await TrySaveAsync(plan!, accepted, turn, cancellationToken) is not { } stored)
                {
                    return await OfferAsync(turn, press, cancellationToken);
                }
                return code is null
                    ? Overview(stored, offer, turn, AbsenceTexts.For(turn).OfferSent)
                    : new Reply.Card(AbsenceCard.Code(stored, offer, code, turn), HoldsSecret: true);
            case AbsenceOutcome.Refused other:
                return Overview(plan!, open, turn, AbsenceReply.Refused(other.Reason, turn));
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
        var offer = OfferId.TryParse(press[OfferDialog.OfferKey], out var id) ? await offers.FindAsync(turn.Municipality.Id, id, cancellationToken) : null;
        switch (offer is null ? new AbsenceOutcome.NotFound() : AbsenceRules.Decide(plan!, offer, new WithdrawOffer(turn.Person, turn.At)))
        {
            case AbsenceOutcome.Accepted accepted:
                return await TrySaveAsync(plan!, accepted, turn, cancellationToken) is { } stored
                    ? Overview(stored, open: null, turn, AbsenceTexts.For(turn).OfferWithdrawn)
                    : await WithdrawAsync(turn, press, cancellationToken);
            case var other:
                return await OverviewAsync(plan!, turn, AbsenceReply.Words(other, turn), cancellationToken);
        }
    }

    private async Task<Reply> EndAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        var (plan, refused) = await plans.FindOwnAsync(turn, press, cancellationToken);
        if (refused is not null)
        {
            return refused;
        }
        switch (AbsenceRules.Decide(plan!, new EndDeputy(turn.Person)))
        {
            case AbsenceOutcome.Accepted accepted:
                if (await TrySaveAsync(plan!, accepted, turn, cancellationToken) is not { } stored)
                {
                    return await EndAsync(turn, press, cancellationToken);
                }
                return accepted.Event is AbsenceEvent.DeputyLeft
                    ? new Reply.Card(AbsenceCard.Told(AbsenceTexts.For(turn).YouLeft, stored, turn.Municipality, turn.Language))
                    : await OverviewAsync(stored, turn, notice: null, cancellationToken);
            case var other:
                return await OverviewAsync(plan!, turn, AbsenceReply.Words(other, turn), cancellationToken);
        }
    }

    private async Task<Reply> OverviewAsync(Plan plan, Turn turn, string? notice, CancellationToken cancellationToken) =>
        Overview(plan, await offers.FindOpenAsync(plan, cancellationToken), turn, notice);

    private static Reply.Card Overview(Plan plan, PlanOffer? open, Turn turn, string? notice) => new(AbsenceCard.Overview(plan, open, turn, notice));

    private static Invitation? InvitationOf(Turn turn, Press press, string? code) =>
        code is not null ? new Invitation.Code(OfferCode.Hash(turn.Municipality.Id, code))
        : press[AbsenceCard.ColleagueField] is { Length: > 0 } chosen ? new Invitation.Colleague(chosen)
        : null;

    private static OfferRole RoleOf(Press press) => press[RoleKey] == nameof(OfferRole.Deputy) ? OfferRole.Deputy : OfferRole.Applicant;

    // Gives what is stored, or nothing where somebody was first.
    private async Task<Plan?> TrySaveAsync(Plan plan, AbsenceOutcome.Accepted accepted, Turn turn, CancellationToken cancellationToken)
    {
        var readers = await languages.OfReadersAsync(turn.Municipality, plan.Runners, cancellationToken);
        var change = new AbsenceChange
        {
            Plan = plan,
            Decided = accepted,
            By = turn.Person,
            At = turn.At,
            Tell = stored => AbsenceTelling.Of(plan, accepted, stored, turn, readers),
        };
        return await offers.TrySaveAsync(change, cancellationToken);
    }
}
