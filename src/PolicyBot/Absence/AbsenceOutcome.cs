using PolicyBot.Plans;

namespace PolicyBot.Absence;

/// <summary>What came of a command on who runs a plan.</summary>
public abstract record AbsenceOutcome
{
    private AbsenceOutcome()
    {
    }

    /// <summary>It is to be stored and told.</summary>
    /// <param name="Event">What happened.</param>
    /// <param name="Plan">The plan as it is after it.</param>
    /// <param name="Offer">The offer as it is after it; <c>null</c>: it is about none.</param>
    public sealed record Accepted(AbsenceEvent Event, Plan Plan, PlanOffer? Offer) : AbsenceOutcome;

    /// <summary>It may not be done.</summary>
    public sealed record Refused(AbsenceRefusal Reason) : AbsenceOutcome;

    /// <summary>The offer no longer holds.</summary>
    public sealed record Over(OfferEnding Ending) : AbsenceOutcome;

    /// <summary>There is no such offer for this person.</summary>
    public sealed record NotFound : AbsenceOutcome;
}
