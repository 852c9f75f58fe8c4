using System.Globalization;
using PolicyBot.Host.Tests.Stage;
using Xunit.Abstractions;

namespace PolicyBot.Host.Tests.Endurance;

/// <summary>
/// Kills the program with SIGKILL at 200 seeded points of the flow. <c>POLICYBOT_KILLS</c> and <c>POLICYBOT_KILL_SEED</c> make other runs.
/// </summary>
/// <remarks>
/// The seed fixes what people do, after how many steps of the flow a kill comes, and how long after; how threads and processes take turns within
/// that is the machine's, so two runs with one seed are alike, not the same.
/// </remarks>
public sealed class KillTests(ITestOutputHelper output)
{
    // One starts while another works.
    private const int AtOnce = 2;

    [Fact]
    public async Task Given_plans_under_way_when_the_process_is_killed_at_200_seeded_points_then_nothing_is_lost_and_nothing_is_decided_twice()
    {
        var (kills, seed) = (Setting("POLICYBOT_KILLS", 200), Setting("POLICYBOT_KILL_SEED", 20261105));
        var started = TimeProvider.System.GetTimestamp();
        using var program = new SmallProgram();
        using var stop = new CancellationTokenSource();
        var runs = Task.WhenAll(Enumerable.Range(0, AtOnce).Select(number => Ordeal.RunAsync(program, Engine.Sqlite, instances: 1, seed + number, (kills + number) / AtOnce, stop)));
        try
        {
            await runs;
        }
        catch (Exception) when (runs.Exception is { InnerExceptions.Count: > 1 } all)
        {
            // Awaited, it would tell of the first alone, which may be the one that was stopped since the other failed.
            throw all;
        }
        var figures = KillFigures.Sum(await runs);
        output.WriteLine($"seed {seed}, {TimeProvider.System.GetElapsedTime(started).TotalSeconds:0} s\n{figures}");
        Assert.Empty(figures.Findings.All);
        Assert.Equal(kills, figures.Kills);
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
