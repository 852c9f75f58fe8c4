namespace PolicyBot.Absence;

/// <summary>What the audit trail says of those who run a plan.</summary>
public enum AbsenceEvent
{
    /// <summary>Somebody was asked to take the plan over.</summary>
    HandoverOffered,

    /// <summary>They took it over: the one who did this is the applicant from now on.</summary>
    HandoverAccepted,

    /// <summary>They said no.</summary>
    HandoverRefused,

    /// <summary>The applicant took the offer back.</summary>
    HandoverWithdrawn,

    /// <summary>Somebody was asked to be deputy.</summary>
    DeputyOffered,

    /// <summary>They said yes: the one who did this is the deputy from now on.</summary>
    DeputyAccepted,

    /// <summary>They said no.</summary>
    DeputyRefused,

    /// <summary>The applicant took the offer back.</summary>
    DeputyWithdrawn,

    /// <summary>The applicant ended the deputy's role.</summary>
    DeputyEnded,

    /// <summary>The deputy stepped back.</summary>
    DeputyLeft,
}
