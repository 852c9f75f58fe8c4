using System.Net;
using System.Text.Json;
using PolicyBot.Host.Tests.Stage;

namespace PolicyBot.Host.Tests;

/// <summary>What those who run it can ask.</summary>
public sealed class HealthTests
{
    private static readonly HttpClient Http = new();

    [Fact]
    public async Task Given_a_program_that_has_just_started_when_it_is_asked_then_it_is_alive_and_ready_once_its_search_is_prepared()
    {
        await using var stage = await TeamsStage.StartAsync();

        Assert.Equal((HttpStatusCode.OK, "Healthy"), await GetAsync(stage, "healthz"));
        var (status, report) = await ReadyAsync(stage);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), (status, report.GetProperty("checks").GetProperty("packs").GetProperty("status").GetString()));

        await stage.PrepareAsync();

        (status, report) = await ReadyAsync(stage);
        Assert.Equal((HttpStatusCode.OK, "Healthy"), (status, report.GetProperty("status").GetString()));
    }

    [Fact]
    public async Task Given_messages_that_do_not_get_through_when_they_have_waited_for_long_then_it_is_degraded_and_says_how_many()
    {
        await using var stage = await TeamsStage.StartWithChannelAsync();
        await stage.PrepareAsync();
        var summary = await stage.Kari.FillsInAsync(PlanSteps.Gausdal);
        stage.Teams.FailWhere(_ => true, 503);
        await stage.Kari.PressesAsync(summary, "Send til godkjenning");
        Assert.Equal("Healthy", (await ReadyAsync(stage)).Report.GetProperty("status").GetString());

        await stage.LetTimePassAsync(TimeSpan.FromMinutes(16));

        var (status, report) = await ReadyAsync(stage);
        var outbox = report.GetProperty("checks").GetProperty("outbox");
        Assert.Equal((HttpStatusCode.OK, "Degraded", "Degraded"), (status, report.GetProperty("status").GetString(), outbox.GetProperty("status").GetString()));
        Assert.True(outbox.GetProperty("waiting").GetInt64() >= 1);
        Assert.True(outbox.GetProperty("oldestSeconds").GetInt64() >= 16 * 60);
    }

    private static async Task<(HttpStatusCode Status, string Text)> GetAsync(TeamsStage stage, string path)
    {
        using var answer = await Http.GetAsync(new Uri(stage.Bot, path));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static async Task<(HttpStatusCode Status, JsonElement Report)> ReadyAsync(TeamsStage stage)
    {
        var (status, text) = await GetAsync(stage, "readyz");
        return (status, JsonElement.Parse(text));
    }
}
