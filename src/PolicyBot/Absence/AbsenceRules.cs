using System.Diagnostics;
using PolicyBot.Conversation;
using PolicyBot.Plans;

namespace PolicyBot.Absence;

/// <summary>Every rule on who may hand over a plan, be its deputy, and accept. Knows no clock, database or card.</summary>
public static class AbsenceRules
{
    /// <summary>Asking somebody. Only the applicant does: a deputy can't give away what is another's.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="open">Its offer that nobody has answered, also an expired one; <c>null</c>: there is none.</param>
    /// <param name="command">Who asks whom.</param>
    public static AbsenceOutcome Decide(Plan plan, PlanOffer? open, OfferPlan command) => Hindrance(plan, open, command) ?? new AbsenceOutcome.Accepted(
        command.Role is OfferRole.Deputy ? AbsenceEvent.DeputyOffered : AbsenceEvent.HandoverOffered,
        plan,
        new PlanOffer
        {
            Id = new OfferId(Guid.CreateVersion7(command.At)),
            Municipality = plan.Municipality,
            Plan = plan.Id,
            Role = command.Role,
            To = command.To ?? throw new UnreachableException(),
            At = command.At,
            Until = command.At + PlanOffer.Validity,
        });

    /// <summary>Saying yes. After a handover the deputy stays, unless it is they who took over.</summary>
    public static AbsenceOutcome Decide(Plan plan, PlanOffer offer, AcceptOffer command) => Hindrance(plan, offer, command.By, command.CodeHash, command.At) ?? offer.Role switch
    {
        OfferRole.Applicant => new AbsenceOutcome.Accepted(
            AbsenceEvent.HandoverAccepted,
            plan with { Applicant = command.By, Deputy = plan.Deputy?.IsSameAs(command.By) == true ? null : plan.Deputy, ChangedAt = command.At },
            offer with { Ending = OfferEnding.Accepted }),
        OfferRole.Deputy => new AbsenceOutcome.Accepted(AbsenceEvent.DeputyAccepted, plan with { Deputy = command.By }, offer with { Ending = OfferEnding.Accepted }),
        _ => throw new UnreachableException(),
    };

    /// <summary>Saying no.</summary>
    public static AbsenceOutcome Decide(Plan plan, PlanOffer offer, RefuseOffer command) => Hindrance(plan, offer, command.By, command.CodeHash, command.At) ?? new AbsenceOutcome.Accepted(
        offer.Role is OfferRole.Deputy ? AbsenceEvent.DeputyRefused : AbsenceEvent.HandoverRefused, plan, offer with { Ending = OfferEnding.Refused });

    /// <summary>Taking an offer back.</summary>
    public static AbsenceOutcome Decide(Plan plan, PlanOffer offer, WithdrawOffer command) => offer.EndingAt(command.At) switch
    {
        _ when offer.Plan != plan.Id => new AbsenceOutcome.NotFound(),
        _ when !command.By.IsSameAs(plan.Applicant) => Refuse(AbsenceRefusal.NotTheOwner),
        { } ending => new AbsenceOutcome.Over(ending),
        null => new AbsenceOutcome.Accepted(
            offer.Role is OfferRole.Deputy ? AbsenceEvent.DeputyWithdrawn : AbsenceEvent.HandoverWithdrawn, plan, offer with { Ending = OfferEnding.Withdrawn }),
    };

    /// <summary>Ending the deputy's role, from either side.</summary>
    public static AbsenceOutcome Decide(Plan plan, EndDeputy command) => plan switch
    {
        _ when !plan.IsRunBy(command.By) => Refuse(AbsenceRefusal.NotTheOwner),
        { Deputy: null } => Refuse(AbsenceRefusal.HasNoDeputy),
        _ => new AbsenceOutcome.Accepted(
            command.By.IsSameAs(plan.Applicant) ? AbsenceEvent.DeputyEnded : AbsenceEvent.DeputyLeft, plan with { Deputy = null }, Offer: null),
    };

    /// <summary>Why this person can't ask for this; <c>null</c>: they can.</summary>
    public static AbsenceOutcome? Hindrance(Plan plan, PlanOffer? open, OfferPlan command) => command switch
    {
        _ when !command.By.IsSameAs(plan.Applicant) => Refuse(AbsenceRefusal.NotTheOwner),
        _ when !plan.IsLiving => Refuse(AbsenceRefusal.PlanIsOver),
        _ when open is not null && open.EndingAt(command.At) is null => Refuse(AbsenceRefusal.OfferIsOpen),
        { Role: OfferRole.Deputy } when plan.Deputy is not null => Refuse(AbsenceRefusal.HasDeputy),
        { To: null } => Refuse(AbsenceRefusal.NobodyChosen),
        { To: Invitation.Colleague { ObjectId: var chosen } } when string.Equals(chosen, command.By.ObjectId, StringComparison.OrdinalIgnoreCase) =>
            Refuse(AbsenceRefusal.OwnPlan),
        _ => null,
    };

    /// <summary>Why this person can't answer an offer; <c>null</c>: they can.</summary>
    /// <remarks>Whom it is for comes first: others learn nothing of it.</remarks>
    public static AbsenceOutcome? Hindrance(Plan plan, PlanOffer offer, Person by, string? codeHash, DateTimeOffset at) => offer.EndingAt(at) switch
    {
        _ when offer.Plan != plan.Id || !offer.IsFor(by, codeHash) => new AbsenceOutcome.NotFound(),
        { } ending => new AbsenceOutcome.Over(ending),
        null when by.IsSameAs(plan.Applicant) => Refuse(AbsenceRefusal.OwnPlan),
        null when !plan.IsLiving => Refuse(AbsenceRefusal.PlanIsOver),
        null => null,
    };

    private static AbsenceOutcome.Refused Refuse(AbsenceRefusal reason) => new(reason);
}
