using System.Globalization;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Cases;

/// <summary>Three months, in Oslo.</summary>
/// <param name="Year">2000 to 2200.</param>
/// <param name="Number">1 to 4.</param>
public readonly record struct Quarter(int Year, int Number)
{
    private const int First = 2000;
    private const int Last = 2200;

    /// <summary>From its first moment until just before that of the next.</summary>
    public Period Period => new(Start, Later.Start);

    /// <summary>The one before.</summary>
    public Quarter Earlier => Number == 1 ? new(Year - 1, 4) : new(Year, Number - 1);

    /// <summary>The one after.</summary>
    public Quarter Later => Number == 4 ? new(Year + 1, 1) : new(Year, Number + 1);

    private DateTimeOffset Start => OsloTime.At(new DateOnly(Year, (3 * Number) - 2, 1), TimeOnly.MinValue);

    /// <summary>The one that a moment is in.</summary>
    public static Quarter Of(DateTimeOffset moment)
    {
        var day = OsloTime.Day(moment);
        return new Quarter(day.Year, (day.Month + 2) / 3);
    }

    /// <summary>Reads one as <see cref="ToString"/> writes it; a card can carry anything.</summary>
    public static bool TryParse(string text, out Quarter quarter)
    {
        var parts = text.Split('-');
        if (parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= First and <= Last
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 4)
        {
            quarter = new Quarter(year, number);
            return true;
        }
        quarter = default;
        return false;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year}-{Number}");
}
