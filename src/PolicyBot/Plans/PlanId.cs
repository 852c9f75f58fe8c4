using System.Diagnostics.CodeAnalysis;

namespace PolicyBot.Plans;

/// <summary>Identifies a plan from its first draft on; cards carry it.</summary>
public readonly record struct PlanId(Guid Value)
{
    /// <summary>Reads an id from a card; a card can carry anything.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PlanId id)
    {
        var parsed = Guid.TryParseExact(text, "N", out var value);
        id = new PlanId(value);
        return parsed;
    }

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("N");
}
