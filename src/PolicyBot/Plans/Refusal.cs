namespace PolicyBot.Plans;

/// <summary>Why something can't be done with a plan, in the order that a person should be told.</summary>
public enum Refusal
{
    /// <summary>Only the rådmannsteam decides.</summary>
    NotInTheTeam,

    /// <summary>Nobody decides on a plan that is or has been their own, as applicant, deputy or sender.</summary>
    OwnPlan,

    /// <summary>Only the applicant and their deputy may.</summary>
    NotYours,

    /// <summary>It has not been sent.</summary>
    NotSent,

    /// <summary>It has been sent, and can't be changed now.</summary>
    AlreadySent,

    /// <summary>The applicant has withdrawn it.</summary>
    Withdrawn,

    /// <summary>No channel is tied to approval.</summary>
    NoChannel,

    /// <summary>The account may not be put in use before the decision.</summary>
    NotApproved,

    /// <summary>The address is registered already.</summary>
    AlreadyRegistered,

    /// <summary>A new version is being written or waits; the address belongs to the one that is approved.</summary>
    RevisionUnderWay,

    /// <summary>It is decided, and can't be withdrawn.</summary>
    Decided,
}
