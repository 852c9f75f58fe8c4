namespace PolicyBot.Guidelines.Versions;

/// <summary>What a pack's version is to what has been seen before.</summary>
internal abstract record VersionOutcome
{
    private VersionOutcome()
    {
    }

    /// <summary>It has been seen, and says the same.</summary>
    public sealed record Known : VersionOutcome;

    /// <summary>It is seen for the first time.</summary>
    /// <param name="Step">What is new in it.</param>
    public sealed record New(VersionStep Step) : VersionOutcome;

    /// <summary>It has been seen, and these rules said something else.</summary>
    public sealed record Contradicted(IReadOnlyList<SectionId> Rules) : VersionOutcome;
}
