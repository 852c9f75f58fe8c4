namespace PolicyBot.Publishing;

/// <summary>What a comment from the public can be; several hold at once, but for <see cref="Neutral"/>.</summary>
public enum CommentKind
{
    /// <summary>It asks about something.</summary>
    Question,

    /// <summary>It praises or thanks.</summary>
    Praise,

    /// <summary>It is critical or displeased.</summary>
    Negative,

    /// <summary>It says that something is wrong in what the municipality wrote, or claims of the municipality what may be wrong itself.</summary>
    FactualError,

    /// <summary>It asks for what takes a decision or the handling of a case.</summary>
    CaseHandling,

    /// <summary>It is about politicians, parties, elections or matters under political treatment.</summary>
    Political,

    /// <summary>It has confidential or personal data, of the writer or of others.</summary>
    PersonalData,

    /// <summary>It has a link that may do harm.</summary>
    SuspiciousLink,

    /// <summary>It threatens somebody.</summary>
    Threat,

    /// <summary>It may harm the municipality's reputation: crime, accidents, mistreatment, the press.</summary>
    ReputationCritical,

    /// <summary>None of the others.</summary>
    Neutral,
}
