namespace PolicyBot.Absence;

/// <summary>Why an offer can no longer be accepted.</summary>
public enum OfferEnding
{
    /// <summary>It was accepted; it holds for one.</summary>
    Accepted,

    /// <summary>The colleague said no.</summary>
    Refused,

    /// <summary>The applicant took it back.</summary>
    Withdrawn,

    /// <summary>Its time is over.</summary>
    Expired,
}
