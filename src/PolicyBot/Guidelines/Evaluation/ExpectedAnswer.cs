namespace PolicyBot.Guidelines.Evaluation;

/// <summary>A question and the rules that answer it.</summary>
/// <param name="Municipality">Whose guidelines are asked, such as <c>gausdal</c>.</param>
/// <param name="Style">How it is put, such as <c>direct</c> or <c>dialect</c>; figures are given for each.</param>
/// <param name="Question">As somebody wrote it.</param>
/// <param name="Sections">Any of these is right; empty: the guidelines do not cover it.</param>
public sealed record ExpectedAnswer(string Municipality, string Style, string Question, IReadOnlyList<SectionId> Sections)
{
    /// <summary>Whether some rule answers the question.</summary>
    public bool IsCovered => Sections.Count > 0;

    /// <summary>Whether the question belongs to the half that is measured once and not worked on; the same on every machine.</summary>
    /// <param name="seed">Another seed splits otherwise.</param>
    public bool IsKeptApart(uint seed)
    {
        // FNV-1a; string.GetHashCode differs from run to run. Its high bits are mixed better than its low ones.
        var hash = 2166136261u ^ seed;
        foreach (var character in Question)
        {
            hash = unchecked((hash ^ character) * 16777619u);
        }
        return ((hash >> 16) & 1) == 1;
    }
}
