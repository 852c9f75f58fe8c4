namespace PolicyBot.Municipalities;

/// <summary>A stretch of time, from a moment until just before another.</summary>
/// <param name="From">Any offset.</param>
/// <param name="To">Any offset; after <paramref name="From"/>.</param>
public sealed record Period(DateTimeOffset From, DateTimeOffset To)
{
    /// <summary>Whether a moment is in it.</summary>
    public bool Contains(DateTimeOffset moment) => moment >= From && moment < To;

    /// <summary>Whether they have a moment in common.</summary>
    public bool Overlaps(Period other) => From < other.To && other.From < To;
}
