namespace PolicyBot.Publishing;

/// <summary>What a link may do.</summary>
internal enum LinkRisk
{
    /// <summary>It leads to a known place, or to an ordinary Norwegian one.</summary>
    None,

    /// <summary>Nobody knows it.</summary>
    Unknown,

    /// <summary>It hides where it leads, looks like another, or lies where deceivers have theirs.</summary>
    High,
}
