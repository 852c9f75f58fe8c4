using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using PolicyBot.Testing;

namespace PolicyBot.Load;

/// <summary>One run: starts the bot, lets everybody ask once, and goes through the rates.</summary>
internal static class LoadRun
{
    private const string InlineCompletions = "DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS";
    private const int MostOfLog = 4000;
    private const int WarmConnections = 32;
    private const int WarmQuestions = 60_000;
    private static readonly TimeSpan MostWarming = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static async Task<int> RunAsync(LoadOptions options, CancellationToken cancellationToken)
    {
        // All of this program's sockets are served by one thread, without handing over to others: the machine is for the bot.
        Environment.SetEnvironmentVariable(InlineCompletions, "1");
        using var connector = new Connector();
        var folder = Directory.CreateTempSubdirectory("policybot-load-");
        try
        {
            var settings = new Dictionary<string, string>(connector.BotSettings)
            {
                ["Storage:File"] = Path.Combine(folder.FullName, "policybot.db"),
                // One alone may go on asking, and be answered, twice a second. Here each asks more, so that fewer have to be met first.
                ["Bot:CallsPerConversation"] = "1000000/1",
                ["Teams:TurnsAtOnce"] = "100000",
                ["Teams:TurnsPerSecond"] = "100000",
                [InlineCompletions] = "0",
            };
            await using var bot = new BotProcess(settings, "Production", options.HostFolder);
            await bot.StartAsync();
            await UntilReadyAsync(bot, cancellationToken);
            var readyLog = bot.Log.Length;
            var questions = Questions.Read();
            using var crowd = await Crowd.GatherAsync(new Activities(connector, bot.Address, options, questions), connector, bot.Address.Port, options.Connections, cancellationToken);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GB, {RuntimeInformation.OSDescription}, .NET {Environment.Version}. "
                + $"{questions.Count} questions, {options.People} people, {options.Tokens} tokens, {options.Connections} connections, {options.Length.TotalSeconds} s a rate."));
            await WarmAsync(crowd, options, cancellationToken);
            Console.WriteLine(RoundReport.Head);
            foreach (var rate in options.Rates)
            {
                await MeasureAsync(crowd, bot, rate, options, cancellationToken);
            }
            if (crowd.LostConnections > 0 || bot.Log.IndexOf("fail:", readyLog, StringComparison.Ordinal) >= 0)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The bot closed {crowd.LostConnections} connections. The end of its log:\n{(bot.Log is { Length: > MostOfLog } log ? log[^MostOfLog..] : bot.Log)}"));
                return 1;
            }
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // A question that comes before the search is prepared waits for it.
    private static async Task UntilReadyAsync(BotProcess bot, CancellationToken cancellationToken)
    {
        using var client = new HttpClient { BaseAddress = bot.Address };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(2));
        while (await client.GetAsync(new Uri("/readyz", UriKind.Relative), limit.Token) is { IsSuccessStatusCode: false } answer)
        {
            answer.Dispose();
            await Task.Delay(100, limit.Token);
        }
    }

    // Whom the bot meets it stores, once; and its hot paths are compiled again while they run.
    private static async Task WarmAsync(Crowd crowd, LoadOptions options, CancellationToken cancellationToken)
    {
        var from = TimeProvider.System.GetTimestamp();
        crowd.AskAll(options.People, TimeSpan.FromMinutes(2), WarmConnections);
        await crowd.IsDoneAsync(TimeSpan.FromMinutes(2), cancellationToken);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Met everybody in {TimeProvider.System.GetElapsedTime(from).TotalSeconds:F1} s."));
        crowd.AskAll(WarmQuestions, MostWarming, WarmConnections);
        await crowd.IsDoneAsync(MostWarming + Patience, cancellationToken);
    }

    private static async Task MeasureAsync(Crowd crowd, BotProcess bot, int? rate, LoadOptions options, CancellationToken cancellationToken)
    {
        using var self = Process.GetCurrentProcess();
        var (botBefore, selfBefore, from) = (bot.ProcessorTime, self.TotalProcessorTime, TimeProvider.System.GetTimestamp());
        var round = rate is { } fixedRate ? crowd.AskAtRate(fixedRate, options.Length) : crowd.AskAll(100_000 * (int)options.Length.TotalSeconds, options.Length, options.Connections);
        var isDone = await crowd.IsDoneAsync(rate is null ? options.Length + Patience : Patience, cancellationToken);
        var givenUp = isDone ? 0 : crowd.GiveUp();
        await crowd.IsDoneAsync(Patience, cancellationToken);
        var took = TimeProvider.System.GetElapsedTime(from);
        self.Refresh();
        new RoundReport(rate, round, givenUp, took, bot.ProcessorTime - botBefore, self.TotalProcessorTime - selfBefore, bot.Memory, bot.PeakMemory).WriteTo(Console.Out);
    }
}
