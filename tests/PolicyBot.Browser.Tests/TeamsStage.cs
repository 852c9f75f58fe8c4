using System.Net.Http.Json;
using PolicyBot.Testing;

namespace PolicyBot.Browser.Tests;

/// <summary>One bot with an empty database, and a client with an open page for each person.</summary>
public sealed class TeamsStage : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("policybot-stage-");
    private readonly List<Playground> playgrounds = [];
    private readonly Dictionary<Person, PlaygroundPage> pages = [];

    private TeamsStage(IEnumerable<KeyValuePair<string, string>> settings)
    {
        var ownDatabase = KeyValuePair.Create("Storage:File", Path.Combine(folder.FullName, "policybot.db"));
        // The room's people would be informasjonsrådgivere too; for its clock a test may want it.
        var noRoom = KeyValuePair.Create("TryOut:Enabled", "false");
        Bot = new BotProcess(new[] { ownDatabase, noRoom }.Concat(settings).GroupBy(setting => setting.Key).ToDictionary(same => same.Key, same => same.Last().Value));
    }

    /// <summary>The bot that all of them talk to.</summary>
    public BotProcess Bot { get; }

    /// <summary>Starts everything.</summary>
    /// <param name="chromium">Where the pages are opened.</param>
    /// <param name="tenant">Where all of it takes place.</param>
    /// <param name="people">Who has a client.</param>
    /// <param name="settings">The bot's, beside its database: <c>Section:Key</c>.</param>
    public static async Task<TeamsStage> SetAsync(
        Chromium chromium, TeamsTenant tenant, IReadOnlyList<Person> people, IReadOnlyDictionary<string, string> settings)
    {
        var stage = new TeamsStage(settings);
        try
        {
            // Each takes its time, and none needs another before a page is opened.
            var clients = people.Select(person => Playground.StartAsync(tenant, person, stage.Bot.Messages)).ToList();
            try
            {
                await Task.WhenAll([stage.Bot.StartAsync(), .. clients]);
            }
            finally
            {
                stage.playgrounds.AddRange(clients.Where(client => client.IsCompletedSuccessfully).Select(client => client.Result));
            }
            var pages = await Task.WhenAll(stage.playgrounds.Select(chromium.OpenAsync));
            foreach (var (playground, page) in stage.playgrounds.Zip(pages))
            {
                stage.pages.Add(playground.Person, page);
            }
            return stage;
        }
        catch
        {
            await stage.DisposeAsync();
            throw;
        }
    }

    /// <summary>Puts the bot's clock ahead to when work begins on the next working day. Needs the setting <c>TryOut:Enabled</c>.</summary>
    public async Task NextWorkingDayAsync()
    {
        using var http = new HttpClient();
        using var answer = await http.PostAsJsonAsync(new Uri(Bot.Address, "/tryout/clock"), new { municipality = "gausdal", step = "workingDay" });
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>What a person sees.</summary>
    /// <param name="person">One of those that the stage was set for.</param>
    public PlaygroundPage PageOf(Person person) => pages[person];

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var page in pages.Values)
        {
            await page.DisposeAsync();
        }
        foreach (var playground in playgrounds)
        {
            await playground.DisposeAsync();
        }
        await Bot.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
