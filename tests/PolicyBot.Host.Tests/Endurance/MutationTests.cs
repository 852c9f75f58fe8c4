using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using PolicyBot.Host.Tests.Stage;
using PolicyBot.Testing;
using Xunit.Abstractions;

namespace PolicyBot.Host.Tests.Endurance;

/// <summary>Whatever comes with a good token, nothing breaks. <c>POLICYBOT_MUTATIONS</c> and <c>POLICYBOT_MUTATION_SEED</c> make other runs.</summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    private const int AtOnce = 8;
    private const int LotSize = 2_000;

    // What a program holds that has answered everything there is, and some for the garbage that is not collected yet.
    private const long MostGrowth = 200L * 1024 * 1024;

    private static readonly int Count = Number("POLICYBOT_MUTATIONS", 20_000);
    private static readonly int Seed = Number("POLICYBOT_MUTATION_SEED", 2026);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Given_activities_with_anything_in_them_when_they_come_then_each_is_answered_none_with_a_fault_and_memory_does_not_grow()
    {
        var folder = Directory.CreateTempSubdirectory("policybot-mutations-");
        await using var teams = await TestConnector.StartAsync();
        var settings = teams.BotSettings.ToDictionary(setting => setting.Key, setting => setting.Value!);
        settings["Storage:File"] = Path.Combine(folder.FullName, "policybot.db");
        settings[$"Municipalities:Tenants:{teams.TenantId}"] = "gausdal";
        settings["Teams:TurnsAtOnce"] = "100000";
        settings["Teams:TurnsPerSecond"] = "100000";
        settings["Bot:CallsPerConversation"] = TeamsStage.AnyNumber;
        settings["Logging:LogLevel:Default"] = "None";
        await using (var bot = new BotProcess(settings, "Production"))
        {
            await bot.StartAsync();
            var activities = new MutatedActivity(teams);
            var statuses = new ConcurrentDictionary<int, int>();
            var faults = new ConcurrentBag<string>();
            var token = teams.Tokens.For(teams.AppId, teams.ServiceUrl).Sign();
            using var http = new HttpClient { Timeout = Patience };
            long warm = 0;
            for (var from = 0; from < Count; from += LotSize)
            {
                await Parallel.ForAsync(from, Math.Min(from + LotSize, Count), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, cancellationToken) =>
                {
                    var body = activities.Next(new Random(unchecked((Seed * 1_000_003) + number)));
                    using var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
                    using var request = new HttpRequestMessage(HttpMethod.Post, bot.Messages) { Content = content, Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
                    using var answer = await http.SendAsync(request, cancellationToken);
                    var status = (int)answer.StatusCode;
                    statuses.AddOrUpdate(status, 1, (_, before) => before + 1);
                    // An invoke of a name that the bot does not know is answered so by the protocol.
                    if (status >= 500 && status != 501)
                    {
                        faults.Add($"{number}: {status} {System.Text.Encoding.UTF8.GetString(body)}");
                    }
                });
                teams.ForgetCalls();
                warm = warm == 0 ? bot.Memory : warm;
            }
            var memory = bot.Memory;
            output.WriteLine($"{Count} activities, seed {Seed}: {string.Join(", ", statuses.OrderBy(pair => pair.Key).Select(pair => $"{pair.Value} × {pair.Key}"))}. Memory {warm / 1048576} MB after the first {LotSize}, {memory / 1048576} MB at the end.");
            Assert.Equal([], faults.Take(5));
            Assert.True(memory - warm < MostGrowth, $"It grew from {warm} to {memory} bytes.");
            using var alive = await http.GetAsync(new Uri(bot.Address, "/healthz"));
            Assert.True(alive.IsSuccessStatusCode);
        }
        folder.Delete(recursive: true);
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
