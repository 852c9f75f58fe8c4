using PolicyBot.Host.Tests.Stage;

namespace PolicyBot.Host.Tests;

/// <summary>Somebody who asks for more than one person can read.</summary>
public sealed class FloodTests
{
    private const string TooFast = "Nå kom det mer på en gang enn jeg rekker.";

    [Fact]
    public async Task Given_somebody_who_floods_the_bot_when_others_write_then_they_are_answered_and_the_flood_is_told_once()
    {
        await using var stage = await TeamsStage.StartAsync("gausdal", "--Teams:TurnsAtOnce=10", "--Teams:TurnsPerSecond=1");
        var help = await stage.Kari.SaysAsync("hjelp");
        for (var turn = 0; turn < 9; turn++)
        {
            await stage.Kari.SaysAsync("hjelp");
        }

        Assert.StartsWith(TooFast, (await stage.Kari.SaysAsync("hjelp")).Notice, StringComparison.Ordinal);
        Assert.StartsWith(TooFast, (await stage.Kari.PressesAsync(help, "Mine planer")).Notice, StringComparison.Ordinal);
        Assert.StartsWith(TooFast, (await stage.Kari.PressesAsync(help, "Mine planer")).Notice, StringComparison.Ordinal);
        Assert.Single(stage.Teams.Calls, call => TeamsStage.Contains(call, TooFast));
        Assert.NotNull((await stage.Per.SaysAsync("hjelp")).Card);

        stage.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.NotNull((await stage.Kari.SaysAsync("hjelp")).Card);
    }
}
