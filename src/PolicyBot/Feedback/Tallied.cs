namespace PolicyBot.Feedback;

/// <summary>What was counted.</summary>
/// <param name="Counts">How often each thing happened.</param>
/// <param name="Uncovered">How often each question was asked that no rule covers.</param>
public sealed record Tallied(IReadOnlyDictionary<Tally, int> Counts, IReadOnlyDictionary<UncoveredQuestion, int> Uncovered)
{
    /// <summary>Whether nothing was.</summary>
    public bool IsEmpty => Counts.Count == 0 && Uncovered.Count == 0;
}
