using PolicyBot.Host.Tests.Stage;
using PolicyBot.Testing;

namespace PolicyBot.Host.Tests;

public sealed class ReminderTests
{
    [Fact]
    public async Task Given_a_plan_that_has_waited_three_working_days_when_the_plans_are_gone_through_then_it_is_brought_up_in_its_thread_once()
    {
        await using var stage = await TeamsStage.StartWithChannelAsync();
        await stage.Kari.SendsPlanAsync();
        await stage.ChannelShowsAsync("GAU-2026-0001");
        await stage.LetTimePassAsync(TimeSpan.FromDays(5) + TimeSpan.FromHours(2));
        await stage.Teams.WhenCalledAsync(call => call.Verb == TestConnectorVerb.Send && TeamsStage.Contains(call, "har ventet i 3 arbeidsdager"));
        Assert.Equal(["1:1"], stage.Stored("select occurrence from reminder"));
    }
}
