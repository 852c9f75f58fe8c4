namespace PolicyBot.Absence;

/// <summary>Why something can't be done with who runs a plan.</summary>
public enum AbsenceRefusal
{
    /// <summary>Only the applicant hands over and names a deputy.</summary>
    NotTheOwner,

    /// <summary>The plan is withdrawn, or turned down with nothing in use.</summary>
    PlanIsOver,

    /// <summary>An offer waits for an answer.</summary>
    OfferIsOpen,

    /// <summary>There is a deputy already.</summary>
    HasDeputy,

    /// <summary>There is no deputy.</summary>
    HasNoDeputy,

    /// <summary>Nobody was chosen.</summary>
    NobodyChosen,

    /// <summary>It is the person's own plan.</summary>
    OwnPlan,
}
