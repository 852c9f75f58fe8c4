using System.Globalization;
using PolicyBot.Feedback;

namespace PolicyBot.Tests.Feedback;

public sealed class WeekTests
{
    [Theory]
    [InlineData("2026-11-05T08:00:00Z", "2026-W45")]
    [InlineData("2026-11-08T22:59:59Z", "2026-W45")]
    [InlineData("2026-11-08T23:00:00Z", "2026-W46")]
    [InlineData("2026-12-31T12:00:00Z", "2026-W53")]
    [InlineData("2027-01-03T22:59:59Z", "2026-W53")]
    [InlineData("2027-01-03T23:00:00Z", "2027-W01")]
    [InlineData("2025-12-28T23:00:00Z", "2026-W01")]
    [InlineData("2026-07-05T22:00:00Z", "2026-W28")]
    public void Given_a_moment_when_its_week_is_told_then_it_is_Oslos_by_ISO_8601(string moment, string week)
    {
        var of = Week.Of(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture));

        Assert.Equal(week, of.ToString());
        Assert.Equal(of, Week.Parse(week));
    }

    [Theory]
    [InlineData(2027, 1, 1, "2026-W53")]
    [InlineData(2027, 3, 4, "2026-W52")]
    [InlineData(2026, 5, 4, "2026-W01")]
    [InlineData(2026, 45, 0, "2026-W45")]
    public void Given_a_week_when_one_goes_back_over_the_turn_of_the_year_then_no_week_is_lost(int year, int number, int weeks, string before) =>
        Assert.Equal(before, new Week(year, number).Back(weeks).ToString());
}
