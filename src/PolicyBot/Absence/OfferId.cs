namespace PolicyBot.Absence;

/// <summary>Identifies an offer; cards carry it. Knowing it gives no right.</summary>
public readonly record struct OfferId(Guid Value)
{
    /// <summary>Reads an id from a card; a card can carry anything.</summary>
    public static bool TryParse(string? text, out OfferId id)
    {
        var parsed = Guid.TryParseExact(text, "N", out var value);
        id = new OfferId(value);
        return parsed;
    }

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("N");
}
