using System.Diagnostics;
using PolicyBot.Conversation;

namespace PolicyBot.Municipalities;

/// <summary>Counts in a municipality's working time, in Europe/Oslo: its hours, its days of the week, no public holidays.</summary>
public sealed class WorkingCalendar(WorkingTime time)
{
    /// <summary>Whether anybody works on a day.</summary>
    public bool IsWorkingDay(DateOnly day) => time.Days.Contains(day.DayOfWeek) && !PublicHolidays.Contains(day);

    /// <summary>The moment itself where it is in working time, else when working time next begins.</summary>
    public DateTimeOffset NextWorkingMoment(DateTimeOffset moment)
    {
        var local = OsloTime.In(moment);
        var day = DateOnly.FromDateTime(local.DateTime);
        var clock = TimeOnly.FromDateTime(local.DateTime);
        if (IsWorkingDay(day) && clock < time.To)
        {
            return clock >= time.From ? local : OsloTime.At(day, time.From);
        }
        return OsloTime.At(NextWorkingDay(day), time.From);
    }

    /// <summary>The same clock time some working days later.</summary>
    /// <param name="moment">Any offset. Outside working time it counts from when working time next begins.</param>
    /// <param name="days">1 or more.</param>
    public DateTimeOffset AddWorkingDays(DateTimeOffset moment, int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        var start = NextWorkingMoment(moment);
        var day = DateOnly.FromDateTime(start.DateTime);
        for (var added = 0; added < days; added++)
        {
            day = NextWorkingDay(day);
        }
        return OsloTime.At(day, TimeOnly.FromDateTime(start.DateTime));
    }

    /// <summary>How many times so many working days have passed, each time counted from the end of the one before.</summary>
    /// <param name="since">Any offset.</param>
    /// <param name="days">1 or more.</param>
    /// <param name="now">Any offset.</param>
    public int PeriodsPassed(DateTimeOffset since, int days, DateTimeOffset now)
    {
        var periods = 0;
        for (var due = AddWorkingDays(since, days); due <= now; due = AddWorkingDays(due, days))
        {
            periods++;
        }
        return periods;
    }

    /// <summary>The hours that are worked from a moment on, day by day, without end.</summary>
    /// <param name="from">Any offset.</param>
    public IEnumerable<Period> HoursFrom(DateTimeOffset from)
    {
        var local = OsloTime.In(from);
        for (var day = OsloTime.Day(from); ; day = day.AddDays(1))
        {
            if (IsWorkingDay(day) && OsloTime.At(day, time.To) is var to && to > local)
            {
                var start = OsloTime.At(day, time.From);
                yield return new Period(start > local ? start : local, to);
            }
        }
    }

    /// <summary>The moment when so much has been worked since another. What is used up exactly when work ends, is when it next begins.</summary>
    /// <param name="since">Any offset.</param>
    /// <param name="worked">Zero or more.</param>
    public DateTimeOffset AddWorked(DateTimeOffset since, TimeSpan worked)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(worked, TimeSpan.Zero);
        foreach (var hours in HoursFrom(since))
        {
            if (worked < hours.To - hours.From)
            {
                return hours.From + worked;
            }
            worked -= hours.To - hours.From;
        }
        throw new UnreachableException();
    }

    /// <summary>How much was worked between two moments; zero where the second is not after the first.</summary>
    /// <param name="from">Any offset.</param>
    /// <param name="to">Any offset.</param>
    public TimeSpan Worked(DateTimeOffset from, DateTimeOffset to) =>
        HoursFrom(from).TakeWhile(hours => hours.From < to).Aggregate(TimeSpan.Zero, (sum, hours) => sum + ((hours.To < to ? hours.To : to) - hours.From));

    /// <summary>The first working day after a day.</summary>
    public DateOnly NextWorkingDay(DateOnly day)
    {
        do
        {
            day = day.AddDays(1);
        }
        while (!IsWorkingDay(day));
        return day;
    }
}
