namespace PolicyBot.Cases;

/// <summary>How a case ended.</summary>
public enum ClosingKind
{
    /// <summary>It was settled.</summary>
    Clarified,

    /// <summary>It was answered in public.</summary>
    Answered,

    /// <summary>What it was about was taken away.</summary>
    Removed,

    /// <summary>The crisis management took it over.</summary>
    TakenOver,

    /// <summary>It was no case.</summary>
    NotACase,
}
