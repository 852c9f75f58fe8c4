using System.Globalization;

namespace PolicyBot.Conversation;

/// <summary>Moments as people in Norway read and count them: in Europe/Oslo.</summary>
public static class OsloTime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo");

    /// <summary>The same moment on Oslo's clock.</summary>
    public static DateTimeOffset In(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone);

    /// <summary>A clock time on a day in Oslo. One that the change to summer time skips is an hour later, one that occurs twice is the first.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly clock)
    {
        var local = day.ToDateTime(clock);
        if (Zone.IsInvalidTime(local))
        {
            local = local.AddHours(1);
        }
        var offset = Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local).Max() : Zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset);
    }

    /// <summary>The day that it is in Oslo at a moment.</summary>
    public static DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(In(moment).DateTime);

    /// <summary>A day as <c>29.03.2011</c>.</summary>
    public static string Date(DateOnly day) => day.ToString("dd'.'MM'.'yyyy", CultureInfo.InvariantCulture);

    /// <summary>The day of a moment as <c>29.03.2011</c>.</summary>
    public static string Date(DateTimeOffset moment) => Date(Day(moment));

    /// <summary>The clock at a moment as <c>14.05</c>.</summary>
    public static string Clock(DateTimeOffset moment) => In(moment).ToString("HH'.'mm", CultureInfo.InvariantCulture);
}
