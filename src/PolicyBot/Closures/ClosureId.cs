using System.Diagnostics.CodeAnalysis;

namespace PolicyBot.Closures;

/// <summary>Identifies a closure; cards carry it.</summary>
public readonly record struct ClosureId(Guid Value)
{
    /// <summary>Reads an id from a card; a card can carry anything.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ClosureId id)
    {
        var parsed = Guid.TryParseExact(text, "N", out var value);
        id = new ClosureId(value);
        return parsed;
    }

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("N");
}
