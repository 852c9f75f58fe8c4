using System.Diagnostics.CodeAnalysis;

namespace PolicyBot.Cases;

/// <summary>Identifies a case from the moment that its form is shown; cards carry it.</summary>
public readonly record struct CaseId(Guid Value)
{
    /// <summary>Reads an id from a card; a card can carry anything.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out CaseId id)
    {
        var parsed = Guid.TryParseExact(text, "N", out var value);
        id = new CaseId(value);
        return parsed;
    }

    /// <summary>An id that no other case has.</summary>
    /// <param name="at">UTC.</param>
    public static CaseId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("N");
}
