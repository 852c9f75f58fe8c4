namespace PolicyBot.Guidelines;

/// <summary>What the guidelines say to a question.</summary>
public abstract record Answer
{
    private Answer(IReadOnlyList<RankedSection> ranking) => Ranking = ranking;

    /// <summary>The sections that came nearest, best first, at most five; also where none is near enough to be an answer.</summary>
    public IReadOnlyList<RankedSection> Ranking { get; }

    /// <summary>One rule answers; it stands first in the ranking.</summary>
    public sealed record Sure(IReadOnlyList<RankedSection> Ranking) : Answer(Ranking);

    /// <summary>Several rules may be meant: ask which, of at most the first three.</summary>
    public sealed record Choices(IReadOnlyList<RankedSection> Ranking) : Answer(Ranking);

    /// <summary>The guidelines do not cover this.</summary>
    public sealed record NotCovered(IReadOnlyList<RankedSection> Ranking) : Answer(Ranking);
}
