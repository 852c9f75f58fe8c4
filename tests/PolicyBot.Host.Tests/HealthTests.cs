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

    [Fact]
    public async Task Given_turns_of_several_kinds_when_they_are_measured_then_they_are_counted_with_their_outcomes()
    {
        await using var stage = await TeamsStage.StartAsync();
        using var measured = new Measured(stage.Services);
        await stage.Kari.SaysAsync("Kan jeg bruke jobbmailen når jeg lager profil på Facebook?");
        await stage.Kari.SaysAsync("Når går bussen til Lillehammer?");
        await stage.Kari.SendsAsync(new Shown(), "help.show", []);

        Assert.Equal([1, 1], measured.Of("policybot.turns", "kind=message"));
        Assert.Equal([1], measured.Of("policybot.turns", "kind=press"));
        Assert.Equal(3, measured.Of("policybot.turn.duration").Count);
        Assert.Empty(measured.Of("policybot.turns.failed"));
        Assert.Equal([1], measured.Of("policybot.answers", "outcome=answer"));
        Assert.Equal([1], measured.Of("policybot.answers", "outcome=none"));
    }

    [Fact]
    public async Task Given_a_connector_in_trouble_when_it_is_measured_then_calls_that_failed_and_messages_that_wait_or_are_set_aside_are_told()
    {
        await using var stage = await TeamsStage.StartWithChannelAsync("gausdal", "--Municipalities:Radmannsteam:gausdal:0=29:ola");
        await stage.PrepareAsync();
        using var measured = new Measured(stage.Services);
        await stage.Kari.SendsPlanAsync();
        var card = await stage.ChannelShowsAsync("GAU-2026-0001");
        await stage.LetAllBeSentAsync();
        stage.Teams.FailWhere(target => target.Contains(stage.Kari.Id, StringComparison.Ordinal), 403, errorCode: "ConversationBlockedByUser");
        await stage.Ola.PressesAsync(card, "Godkjenn");
        await stage.LetAllBeSentAsync();
        stage.Teams.FailWhere(_ => true, 503);
        await stage.Kari.SaysAsync("hjelp");
        await stage.LetTimePassAsync(TimeSpan.FromMinutes(1));

        var outbox = (await ReadyAsync(stage)).Report.GetProperty("checks").GetProperty("outbox");

        var setAside = stage.Stored("select id from outbox where status = 'set-aside'").Count;
        Assert.True(setAside > 0);
        Assert.Equal((1, setAside), (outbox.GetProperty("waiting").GetInt32(), outbox.GetProperty("setAsideLastDay").GetInt32()));
        Assert.Equal((1, setAside), (measured.Now("policybot.outbox.depth"), measured.Now("policybot.outbox.set_aside")));
        Assert.InRange(measured.Now("policybot.outbox.age"), 60, 120);
        Assert.Equal(setAside, measured.Of("policybot.connector.errors", "reason=403").Count);
        Assert.NotEmpty(measured.Of("policybot.connector.errors", "reason=503"));
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
