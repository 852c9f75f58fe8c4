using System.Collections.Concurrent;
using Dapper;
using Microsoft.Data.Sqlite;
using PolicyBot.BotFramework.Schema;
using PolicyBot.Host.Tests.Stage;
using PolicyBot.Testing;

namespace PolicyBot.Host.Tests.Endurance;

/// <summary>One database file, the program on it in a process of its own, and people at work; the process is killed again and again.</summary>
internal sealed class Ordeal : IAsyncDisposable
{
    /// <summary>After so long without what must come, something hangs.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private const int LivesAtOnce = 5;
    private const int MostSteps = 24;
    private static readonly TimeSpan LongestPauseAfterStep = TimeSpan.FromMilliseconds(12);
    private static readonly TimeSpan LongestStart = TimeSpan.FromMilliseconds(1500);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("policybot-ordeal-");
    private readonly ConcurrentQueue<PlanLife> lives = new();
    private readonly Steps steps = new();
    private readonly Random chance;
    private readonly TestConnector connector;
    private readonly BotProcess bot;
    private readonly PatientTeams teams;
    private readonly SentMessages messages;
    private readonly KillFigures figures = new();
    private int lastLife;
    private volatile bool isOver;

    private Ordeal(SmallProgram program, TestConnector connector, int seed)
    {
        (this.connector, chance) = (connector, new Random(seed));
        connector.Passing = steps.Pass;
        connector.Members[TeamsStage.ApprovalChannel.TeamId] = [.. new[] { "ola", "eva" }.Select(name => new TeamsChannelAccount { Id = $"29:{name}", Name = name })];
        bot = new BotProcess(
            new Dictionary<string, string>(connector.BotSettings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value!)))
            {
                ["Storage:File"] = DatabaseFile,
                ["Municipalities:Default"] = SmallPack.Id,
                ["Municipalities:Administrators:liten:0"] = "29:ada",
                ["Logging:LogLevel:Default"] = "Warning",
                // What one process was sending when it was killed is left to the next after so long.
                ["Outbox:Lease"] = "00:00:01",
                ["Outbox:Pause"] = "00:00:00.200",
                ["Plans:Pause"] = "00:00:01",
                // On a machine with much else to do, slow is not wrong.
                ["Bot:TurnTimeout"] = "00:01:00",
                ["Bot:ConnectorTimeout"] = "00:01:00",
                // A process that lives for a second gains nothing from being measured.
                ["DOTNET_TieredPGO"] = "0",
            },
            "Production",
            program.Folder);
        teams = new PatientTeams(connector, bot.Address, steps, figures.Findings);
        messages = new SentMessages(connector, figures.Findings);
    }

    private string DatabaseFile => Path.Combine(folder.FullName, "policybot.db");

    /// <summary>Runs one to its end.</summary>
    /// <param name="program">What is killed.</param>
    /// <param name="seed">Chooses what people do and the moments of the kills.</param>
    /// <param name="kills">How often.</param>
    /// <param name="stop">Ends all that run beside each other when one of them fails.</param>
    /// <exception cref="InvalidOperationException">It could not go on; the message has the program's log.</exception>
    public static async Task<KillFigures> RunAsync(SmallProgram program, int seed, int kills, CancellationTokenSource stop)
    {
        await using var ordeal = new Ordeal(program, await TestConnector.StartAsync(), seed);
        try
        {
            await ordeal.RunAsync(kills, stop.Token);
            return ordeal.figures;
        }
        catch (Exception error)
        {
            await stop.CancelAsync();
            throw new InvalidOperationException($"After {ordeal.figures.Kills} kills: {error.Message} {string.Join(' ', ordeal.figures.Findings.All)}\n{ordeal.bot.Log}", error);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await connector.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private async Task RunAsync(int kills, CancellationToken stop)
    {
        await bot.StartAsync();
        await teams.SaysAsync(new TestPerson("29:ada", "Ada"), "bruk denne kanalen for godkjenning", TeamsStage.ApprovalChannel);
        var people = Enumerable.Range(0, LivesAtOnce).Select(_ => LiveOnAsync(new Random(chance.Next()))).ToList();
        var checks = new List<Task>();
        for (var kill = 0; kill < kills; kill++)
        {
            stop.ThrowIfCancellationRequested();
            var answered = teams.Answered;
            if (chance.Next(10) == 0)
            {
                // While it starts, with people's presses waiting for it; or soon after.
                await Task.Delay(LongestStart * chance.NextDouble(), TimeProvider.System, stop);
            }
            else
            {
                await await Task.WhenAny([steps.After(chance.Next(1, MostSteps)).WaitAsync(Patience, stop), .. people]);
                await Task.Delay(LongestPauseAfterStep * chance.NextDouble(), TimeProvider.System, stop);
            }
            figures.Kills++;
            figures.BeforeAnyAnswer += teams.Answered == answered ? 1 : 0;
            figures.DuringTurns += teams.UnderWay > 0 ? 1 : 0;
            checks.Add(await KillAsync());
            bot.Start();
        }
        isOver = true;
        await Task.WhenAll([.. people, .. checks]);
        await WhenAllIsSentAsync();
        await await KillAsync();
        Sum();
    }

    private async Task LiveOnAsync(Random chance)
    {
        while (!isOver)
        {
            var life = new PlanLife(teams, figures.Findings, Interlocked.Increment(ref lastLife), chance);
            lives.Enqueue(life);
            await life.LiveAsync();
        }
    }

    /// <returns>The checking of the file as it lay then, which goes on while the next process starts.</returns>
    private async Task<Task> KillAsync()
    {
        var log = bot.Log;
        await bot.KillAsync();
        foreach (var error in log.Split('\n').Where(line => line.StartsWith("fail: ", StringComparison.Ordinal) || line.StartsWith("crit: ", StringComparison.Ordinal)))
        {
            figures.Findings.Add($"The program logged an error: {error}");
        }
        var promises = lives.Select(life => life.Promises).OfType<Promises>().ToList();
        var copy = new DatabaseCopy(DatabaseFile, Path.Combine(folder.FullName, $"kill-{figures.Kills}.db"));
        return Task.Run(() =>
        {
            using (copy)
            {
                messages.NoteInterrupted(copy);
                copy.Check(promises, figures.Findings);
            }
        });
    }

    private async Task WhenAllIsSentAsync()
    {
        var started = TimeProvider.System.GetTimestamp();
        await using var connection = new SqliteConnection($"Data Source={DatabaseFile};Mode=ReadOnly;Pooling=False");
        while (await connection.ExecuteScalarAsync<long>("select count(*) from outbox where status = 'waiting'") > 0 && TimeProvider.System.GetElapsedTime(started) < Patience)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }
    }

    private void Sum()
    {
        using var copy = new DatabaseCopy(DatabaseFile, Path.Combine(folder.FullName, "end.db"));
        messages.Check(copy);
        figures.SentAgain = teams.SentAgain;
        figures.Plans = copy.Value<int>("select count(*) from plan");
        figures.Versions = copy.Value<int>("select count(*) from plan_version");
        figures.Decisions = copy.Value<int>("select count(*) from plan_event where kind in ('approved', 'changes-asked', 'turned-down')");
        figures.Withdrawals = copy.Value<int>("select count(*) from plan_event where kind = 'withdrawn'");
        figures.Accounts = copy.Value<int>("select count(*) from account");
        figures.Interrupted = messages.Interrupted;
        figures.DoubledNotices = messages.DoubledNotices;
        figures.DoubledCards = messages.Doubled - messages.DoubledNotices;
    }
}
