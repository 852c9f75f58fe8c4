namespace PolicyBot.Publishing;

/// <summary>How one check of a post went.</summary>
/// <param name="Check">The check.</param>
/// <param name="Verdict">How it went.</param>
/// <param name="Because">What in the text led there, at most three pieces.</param>
internal sealed record PostFinding(PostCheck Check, PostVerdict Verdict, params IReadOnlyList<string> Because)
{
    /// <summary>Words of the longest sentence; of the check of plain language only.</summary>
    public int LongestSentence { get; init; }

    /// <summary>Words in all; of the check of plain language only.</summary>
    public int Words { get; init; }
}
