using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PolicyBot.Host.CommandLine;

namespace PolicyBot.Host.Tests.TryOut;

/// <summary>The whole program in Development on a database file of its own, with its try-out room.</summary>
internal sealed class TryOutStage : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("policybot-tryout-");
    private readonly string[] settings;
    private WebApplication app = null!;

    private TryOutStage(IEnumerable<string> settings) =>
        this.settings = ["--environment", "Development", "--urls", "http://127.0.0.1:0", $"--Storage:File={DatabaseFile}", .. settings];

    public HttpClient Client { get; private set; } = null!;

    public IServiceProvider Services => app.Services;

    public string DatabaseFile => Path.Combine(folder.FullName, "policybot.db");

    public static async Task<TryOutStage> StartAsync(params string[] settings)
    {
        var stage = new TryOutStage(settings);
        await stage.StartBotAsync();
        return stage;
    }

    public async Task RestartAsync(Action? between = null)
    {
        await StopBotAsync();
        SqliteConnection.ClearAllPools();
        between?.Invoke();
        await StartBotAsync();
    }

    /// <summary>Opens a municipality, as the page does.</summary>
    public Task OpenAsync(string municipality = "gausdal") => PostAsync("/tryout/openings", new JsonObject { ["municipality"] = municipality });

    /// <summary>Posts JSON, and reads the answer where there is one.</summary>
    public async Task<JsonElement> PostAsync(string path, JsonObject body)
    {
        using var response = await Client.PostAsJsonAsync(path, body);
        response.EnsureSuccessStatusCode();
        var answer = await response.Content.ReadAsByteArrayAsync();
        return answer.Length == 0 ? default : JsonElement.Parse(answer);
    }

    /// <summary>Somebody of Gausdal writes in their own chat.</summary>
    public Task SayAsync(string person, string text) =>
        PostAsync("/tryout/messages", new JsonObject { ["person"] = $"29:tryout-gausdal-{person}", ["conversation"] = $"a:tryout-gausdal-{person}", ["text"] = text });

    /// <summary>All that has happened.</summary>
    public async Task<IReadOnlyList<JsonElement>> EventsAsync() =>
        [.. (await Client.GetFromJsonAsync<JsonElement>("/tryout/room")).GetProperty("events").EnumerateArray()];

    /// <summary>What stands in a chat or a channel, as JSON.</summary>
    public async Task<IReadOnlyList<string>> SeenInAsync(string conversation) =>
        [.. (await EventsAsync()).Where(happened => happened.TryGetProperty("conversation", out var place) && place.GetString()!.StartsWith(conversation, StringComparison.Ordinal))
            .Select(happened => happened.GetRawText())];

    public async ValueTask DisposeAsync()
    {
        await StopBotAsync();
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private async Task StartBotAsync()
    {
        app = ServeCommand.BuildApp(settings, services => services.AddLogging(logging => logging.ClearProviders()));
        await app.StartAsync();
        Client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(app.Urls.First()) };
    }

    private async Task StopBotAsync()
    {
        Client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
