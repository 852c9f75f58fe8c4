using PolicyBot.Municipalities;

namespace PolicyBot.Plans;

/// <summary>A step of the form: the questions that stand on one card.</summary>
public sealed record PlanStep
{
    /// <summary>Unique in the form.</summary>
    public required string Id { get; init; }

    /// <summary>Its heading.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>A sentence or two above the questions; <c>null</c>: none.</summary>
    public LocalizedText? Intro { get; init; }

    /// <summary>What it asks, at least one.</summary>
    public required IReadOnlyList<PlanQuestion> Questions { get; init; }
}
