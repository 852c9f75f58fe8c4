using System.Collections.Concurrent;
using PolicyBot.BotFramework.Schema;
using PolicyBot.Host.Tests.Stage;
using PolicyBot.Testing;

namespace PolicyBot.Host.Tests.Endurance;

/// <summary>One database, one or more instances of the program on it, each in a process of its own, and people at work; one process after the other is killed.</summary>
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
    private readonly StageDatabase database;
    private readonly IReadOnlyList<BotProcess> bots;
    private readonly PatientTeams teams;
    private readonly SentMessages messages;
    private readonly KillFigures figures = new();
    private int lastLife;
    private volatile bool isOver;

    private Ordeal(SmallProgram program, TestConnector connector, Engine engine, int instances, int seed)
    {
        database = StageDatabase.Of(engine, folder.FullName);
        (this.connector, chance) = (connector, new Random(seed));
        connector.Passing = steps.Pass;
        connector.Members[TeamsStage.ApprovalChannel.TeamId] = [.. new[] { "ola", "eva" }.Select(name => new TeamsChannelAccount { Id = $"29:{name}", Name = name })];
        bots = [.. Enumerable.Range(0, instances).Select(_ => new BotProcess(
            new Dictionary<string, string>(connector.BotSettings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value!)))
            {
                [database.Setting.Key] = database.Setting.Value,
                ["Municipalities:Default"] = SmallPack.Id,
                ["Municipalities:Administrators:liten:0"] = "29:ada",
                ["Logging:LogLevel:Default"] = "Warning",
                // What one process was sending when it was killed is left to the next after so long. Another that is only slow is to be done by then.
                ["Outbox:Lease"] = instances == 1 ? "00:00:01" : "00:00:08",
                ["Outbox:Pause"] = "00:00:00.200",
                // On a busy machine Teams is asked for longer, and everybody presses more often than people do.
                ["Teams:RosterTimeout"] = "00:00:10",
                ["Teams:TurnsAtOnce"] = "100000",
                ["Bot:CallsPerConversation"] = TeamsStage.AnyNumber,
                ["Plans:Pause"] = "00:00:01",
                // On a machine with much else to do, slow is not wrong.
                ["Bot:TurnTimeout"] = "00:01:00",
                ["Bot:ConnectorTimeout"] = "00:01:00",
                // A process that lives for a second gains nothing from being measured.
                ["DOTNET_TieredPGO"] = "0",
            },
            "Production",
            program.Folder))];
        teams = new PatientTeams(connector, () => bots[Random.Shared.Next(instances)].Address, steps, figures.Findings);
        messages = new SentMessages(connector, figures.Findings);
    }

    /// <summary>Runs one to its end.</summary>
    /// <param name="program">What is killed.</param>
    /// <param name="engine">What it stores in.</param>
    /// <param name="instances">How many of it run beside each other; several on a server only.</param>
    /// <param name="seed">Chooses what people do and the moments of the kills.</param>
    /// <param name="kills">How often.</param>
    /// <param name="stop">Ends all that run beside each other when one of them fails.</param>
    /// <exception cref="InvalidOperationException">It could not go on; the message has the program's log.</exception>
    public static async Task<KillFigures> RunAsync(SmallProgram program, Engine engine, int instances, int seed, int kills, CancellationTokenSource stop)
    {
        await using var ordeal = new Ordeal(program, await TestConnector.StartAsync(), engine, instances, seed);
        try
        {
            await ordeal.RunAsync(kills, stop.Token);
            return ordeal.figures;
        }
        catch (Exception error)
        {
            await stop.CancelAsync();
            throw new InvalidOperationException($"After {ordeal.figures.Kills} kills: {error.Message} {string.Join(' ', ordeal.figures.Findings.All)}\n{string.Join('\n', ordeal.bots.Select(bot => bot.Log))}", error);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var bot in bots)
        {
            await bot.DisposeAsync();
        }
        await connector.DisposeAsync();
        database.Dispose();
        folder.Delete(recursive: true);
    }

    private async Task RunAsync(int kills, CancellationToken stop)
    {
        // All on an empty database: one of them makes the tables.
        await Task.WhenAll(bots.Select(bot => bot.StartAsync()));
        if (IsServer)
        {
            StoredMoment.Prepare(database);
        }
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
            var victim = bots[chance.Next(bots.Count)];
            checks.Add(await KillAsync(victim));
            victim.Start();
        }
        isOver = true;
        await Task.WhenAll([.. people, .. checks]);
        await WhenAllIsSentAsync();
        foreach (var bot in bots)
        {
            await await KillAsync(bot);
        }
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

    /// <returns>The checking of the database as it was then, which goes on while the next process starts.</returns>
    private async Task<Task> KillAsync(BotProcess bot)
    {
        var log = bot.Log;
        await bot.KillAsync();
        foreach (var error in log.Split('\n').Where(line => line.StartsWith("fail: ", StringComparison.Ordinal) || line.StartsWith("crit: ", StringComparison.Ordinal)))
        {
            figures.Findings.Add($"The program logged an error: {error}");
        }
        // Where other instances go on, what people have been answered is compared when all is quiet.
        var promises = IsServer && !isOver ? [] : lives.Select(life => life.Promises).OfType<Promises>().ToList();
        var copy = Moment($"kill-{figures.Kills}-{bots.Index().First(pair => pair.Item == bot).Index}.db");
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
        while (database.Query<long>("select count(*) from outbox where status = 'waiting'")[0] > 0 && TimeProvider.System.GetElapsedTime(started) < Patience)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }
    }

    private bool IsServer => database.Setting.Key == "Storage:PostgreSql";

    private StoredMoment Moment(string copy) => IsServer ? StoredMoment.OfServer(database) : StoredMoment.OfFile(database.Setting.Value, Path.Combine(folder.FullName, copy));

    private void Sum()
    {
        using var copy = Moment("end.db");
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
