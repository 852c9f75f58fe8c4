using PolicyBot.Cases;
using PolicyBot.Conversation;
using PolicyBot.Tests.Plans;

namespace PolicyBot.Tests.Cases;

public sealed class CaseStatisticsTests
{
    [Fact]
    public void Given_cases_when_they_are_counted_then_it_is_by_outcome_and_urgency_and_times_are_medians_of_working_time()
    {
        // Taken after 20 minutes, after 40, and over a weekend after an hour.
        var friday = OsloTime.At(new DateOnly(2026, 11, 6), new TimeOnly(15, 0));
        var statistics = CaseStatistics.Of(
            [
                ACase.Reported() with { Taken = ACase.Taken, Closing = ACase.Closing },
                ACase.Reported() with { Taken = ACase.Taken with { At = A.Now.AddMinutes(40) } },
                ACase.Reported(Urgency.Unsure, friday) with { Taken = ACase.Taken with { At = OsloTime.At(new DateOnly(2026, 11, 9), new TimeOnly(8, 30)) } },
                ACase.Reported(Urgency.Unsure),
            ],
            A.Gausdal.WorkingTime);

        Assert.Equal((4, 1, 3), (statistics.All, statistics.Of(ClosingKind.Answered), statistics.Of((ClosingKind?)null)));
        Assert.Equal((2, 0, 2), (statistics.Of(Urgency.Acute), statistics.Of(Urgency.Possible), statistics.Of(Urgency.Unsure)));
        Assert.Equal((TimeSpan.FromMinutes(40), TimeSpan.FromHours(3)), (statistics.MedianToTake, statistics.MedianToClose));
    }

    [Fact]
    public void Given_an_even_number_when_the_median_is_taken_then_it_is_the_mean_of_the_two_in_the_middle_and_none_of_nothing()
    {
        var statistics = CaseStatistics.Of(
            [ACase.Reported() with { Taken = ACase.Taken }, ACase.Reported() with { Taken = ACase.Taken with { At = A.Now.AddMinutes(40) } }], A.Gausdal.WorkingTime);

        Assert.Equal((TimeSpan.FromMinutes(30), null), (statistics.MedianToTake, statistics.MedianToClose));
        Assert.Null(CaseStatistics.Of([], A.Gausdal.WorkingTime).MedianToTake);
    }

    [Fact]
    public void Given_a_moment_when_its_quarter_is_asked_for_then_it_is_Oslos_and_quarters_follow_each_other()
    {
        var newYear = new DateTimeOffset(2026, 12, 31, 23, 30, 0, TimeSpan.Zero);

        Assert.Equal(new Quarter(2027, 1), Quarter.Of(newYear));
        Assert.Equal(new Quarter(2026, 4), Quarter.Of(newYear).Earlier);
        Assert.Equal(new Quarter(2027, 1), new Quarter(2026, 4).Later);
        Assert.True(new Quarter(2027, 1).Period.Contains(newYear));
        Assert.False(new Quarter(2026, 4).Period.Contains(newYear));
        Assert.True(Quarter.TryParse("2026-3", out var read) && read == new Quarter(2026, 3));
        Assert.All(["", "2026", "2026-5", "2026-0", "1-1", "x-1", "2026-1-1"], text => Assert.False(Quarter.TryParse(text, out _)));
    }
}
