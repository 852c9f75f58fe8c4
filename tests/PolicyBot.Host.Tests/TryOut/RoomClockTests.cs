using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyBot.Host.TryOut;
using PolicyBot.Municipalities;

namespace PolicyBot.Host.Tests.TryOut;

public sealed class RoomClockTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly WorkingTime Office = new(
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday], new TimeOnly(8, 0), new TimeOnly(15, 30));

    [Fact]
    public async Task Given_a_long_pause_and_a_short_limit_when_the_clock_is_put_ahead_then_the_pause_is_over_and_the_limit_is_not()
    {
        var clock = new RoomClock();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(19), clock);
        var pause = Task.Delay(TimeSpan.FromHours(1), clock);
        clock.MoveTo(clock.GetUtcNow().AddDays(1));
        await pause.WaitAsync(Patience);
        // The next round follows soon, since one may prepare the other.
        await Task.Delay(TimeSpan.FromHours(1), clock).WaitAsync(Patience);
        Assert.False(limit.IsCancellationRequested);
    }

    [Fact]
    public void Given_a_clock_that_is_put_ahead_when_it_is_read_then_it_is_as_far_ahead()
    {
        var clock = new RoomClock();
        clock.GoOn(TimeSpan.FromDays(2));
        var moment = clock.GetUtcNow().AddHours(1);
        clock.MoveTo(moment);
        Assert.InRange(clock.GetUtcNow() - moment, TimeSpan.Zero, Patience);
        Assert.InRange(clock.Ahead, TimeSpan.FromDays(2), TimeSpan.FromDays(2) + TimeSpan.FromHours(2));
    }

    [Theory]
    [InlineData("2026-11-20T14:05:00+01:00", "Hour", "2026-11-20T15:05:00+01:00")]
    [InlineData("2026-11-20T14:05:00+01:00", "WorkingDay", "2026-11-23T08:00:00+01:00")]
    [InlineData("2027-03-24T14:05:00+01:00", "WorkingDay", "2027-03-30T08:00:00+02:00")]
    [InlineData("2026-11-20T14:05:00+01:00", "Easter", "2027-03-30T08:00:00+02:00")]
    [InlineData("2027-03-29T12:00:00+02:00", "Easter", "2028-04-18T08:00:00+02:00")]
    public void Given_a_step_when_the_clock_is_moved_then_it_leads_to_the_right_moment(string now, string step, string expected) =>
        Assert.Equal(
            DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture),
            RoomTime.After(Enum.Parse<ClockStep>(step), DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture), Office));

    [Fact]
    public async Task Given_a_clock_that_was_put_ahead_when_the_program_is_started_anew_then_it_is_still_ahead()
    {
        await using var stage = await TryOutStage.StartAsync();
        await stage.PostAsync("/tryout/clock", new JsonObject { ["municipality"] = "gausdal", ["step"] = "easter" });
        await stage.RestartAsync();
        var now = JsonElement.Parse(await stage.Client.GetByteArrayAsync("/tryout/room")).GetProperty("now").GetDateTimeOffset();
        Assert.True(now - TimeProvider.System.GetUtcNow() > TimeSpan.FromHours(1));
    }
}
