using System.Globalization;
using PolicyBot.Conversation;

namespace PolicyBot.Feedback;

/// <summary>A week by ISO 8601, counted in Europe/Oslo: the finest time that anything is counted by.</summary>
/// <param name="Year">The year that the week belongs to: that of its Thursday.</param>
/// <param name="Number">1 to 53.</param>
public readonly record struct Week(int Year, int Number)
{
    /// <summary>The week that it is in Oslo at a moment.</summary>
    public static Week Of(DateTimeOffset moment) => OfDay(OsloTime.In(moment).DateTime);

    /// <summary>The week that was written by <see cref="ToString"/>.</summary>
    /// <exception cref="FormatException">It was not.</exception>
    public static Week Parse(string text) => new(int.Parse(text.AsSpan(0, 4), CultureInfo.InvariantCulture), int.Parse(text.AsSpan(6), CultureInfo.InvariantCulture));

    /// <summary>The week so many weeks before.</summary>
    public Week Back(int weeks) => OfDay(ISOWeek.ToDateTime(Year, Number, DayOfWeek.Monday).AddDays(-7 * weeks));

    /// <summary>As <c>2026-W45</c>, which sorts as time does.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-W{Number:00}");

    private static Week OfDay(DateTime day) => new(ISOWeek.GetYear(day), ISOWeek.GetWeekOfYear(day));
}
