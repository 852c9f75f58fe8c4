using System.Diagnostics;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Host.TryOut;

/// <summary>Where each step of the bot's clock leads.</summary>
internal static class RoomTime
{
    /// <summary>The moment that a step leads to, always later than now.</summary>
    /// <param name="step">How far.</param>
    /// <param name="now">By the bot's clock.</param>
    /// <param name="working">The municipality's working time.</param>
    public static DateTimeOffset After(ClockStep step, DateTimeOffset now, WorkingTime working) => step switch
    {
        ClockStep.Hour => now.AddHours(1),
        ClockStep.WorkingDay => WorkBeginsAfter(OsloTime.Day(now), working),
        ClockStep.Easter => WorkBeginsAfter(EasterMondayAfter(OsloTime.Day(now)), working),
        _ => throw new UnreachableException(),
    };

    private static DateTimeOffset WorkBeginsAfter(DateOnly day, WorkingTime working) =>
        OsloTime.At(new WorkingCalendar(working).NextWorkingDay(day), working.From);

    private static DateOnly EasterMondayAfter(DateOnly day)
    {
        var monday = PublicHolidays.EasterSunday(day.Year).AddDays(1);
        return monday > day ? monday : PublicHolidays.EasterSunday(day.Year + 1).AddDays(1);
    }
}
