using System.Globalization;
using PolicyBot.Municipalities;

namespace PolicyBot.Tests.Municipalities;

public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar Calendar = new(new WorkingTime(
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday], new TimeOnly(8, 0), new TimeOnly(15, 30)));

    [Theory]
    [InlineData(1961, "1961-04-02")]
    [InlineData(2008, "2008-03-23")]
    [InlineData(2024, "2024-03-31")]
    [InlineData(2027, "2027-03-28")]
    [InlineData(2038, "2038-04-25")]
    [InlineData(2076, "2076-04-19")]
    [InlineData(2285, "2285-03-22")]
    public void Given_a_year_when_Easter_is_asked_for_then_it_is_that_Sunday(int year, string easter) =>
        Assert.Equal(easter, PublicHolidays.EasterSunday(year).ToString("O", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2026-01-01")]
    [InlineData("2026-04-02")]
    [InlineData("2026-04-03")]
    [InlineData("2026-04-06")]
    [InlineData("2026-05-01")]
    [InlineData("2026-05-14")]
    [InlineData("2026-05-25")]
    [InlineData("2027-05-17")]
    [InlineData("2026-12-25")]
    [InlineData("2026-04-05")]
    [InlineData("2026-11-21")]
    public void Given_a_public_holiday_or_a_weekend_when_asked_then_nobody_works(string day) =>
        Assert.False(Calendar.IsWorkingDay(DateOnly.Parse(day, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("2026-11-23T10:00+01:00", 0, "2026-11-23T10:00+01:00")]
    [InlineData("2026-11-20T15:10+01:00", 30, "2026-11-23T08:10+01:00")]
    [InlineData("2026-11-20T15:00+01:00", 30, "2026-11-23T08:00+01:00")]
    [InlineData("2026-11-21T12:00+01:00", 450, "2026-11-24T08:00+01:00")]
    [InlineData("2026-04-01T15:00+02:00", 60, "2026-04-07T08:30+02:00")]
    [InlineData("2026-03-27T15:00+01:00", 60, "2026-03-30T08:30+02:00")]
    public void Given_a_moment_when_so_many_minutes_are_worked_then_it_is_the_moment_of_that_and_as_much_was_worked_until_then(string since, int minutes, string until)
    {
        var (from, to) = (DateTimeOffset.Parse(since, CultureInfo.InvariantCulture), DateTimeOffset.Parse(until, CultureInfo.InvariantCulture));

        Assert.Equal(to, Calendar.AddWorked(from, TimeSpan.FromMinutes(minutes)));
        Assert.Equal(TimeSpan.FromMinutes(minutes), Calendar.Worked(from, to));
        Assert.Equal(TimeSpan.Zero, Calendar.Worked(to, from));
    }

    [Theory]
    [InlineData("2026-11-23T10:00+01:00", 1, "2026-11-24T10:00+01:00")]
    [InlineData("2026-11-20T14:00+01:00", 1, "2026-11-23T14:00+01:00")]
    [InlineData("2026-11-21T12:00+01:00", 1, "2026-11-24T08:00+01:00")]
    [InlineData("2026-11-23T20:00+01:00", 1, "2026-11-25T08:00+01:00")]
    [InlineData("2026-11-23T05:00+01:00", 1, "2026-11-24T08:00+01:00")]
    [InlineData("2026-11-23T15:30+01:00", 1, "2026-11-25T08:00+01:00")]
    [InlineData("2027-03-24T14:00+01:00", 1, "2027-03-30T14:00+02:00")]
    [InlineData("2027-03-24T14:00+01:00", 3, "2027-04-01T14:00+02:00")]
    [InlineData("2027-05-14T09:00+02:00", 1, "2027-05-18T09:00+02:00")]
    [InlineData("2026-10-23T09:00+02:00", 1, "2026-10-26T09:00+01:00")]
    public void Given_a_moment_when_working_days_are_added_then_weekends_holidays_and_the_clock_change_are_counted_right(string from, int days, string to) =>
        Assert.Equal(DateTimeOffset.Parse(to, CultureInfo.InvariantCulture), Calendar.AddWorkingDays(DateTimeOffset.Parse(from, CultureInfo.InvariantCulture), days));
}
