using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyBot.BotFramework.Schema;
using PolicyBot.Testing;

namespace PolicyBot.Host.Tests.Stage;

/// <summary>Somebody who writes a message in Teams, anywhere, with the message extension at hand.</summary>
internal sealed class ExtensionUser(TeamsStage stage, string? locale = null)
{
    public const string FindRule = "findRule";
    public const string AskAboutMessage = "askAboutMessage";

    private readonly TestPerson person = new("29:kari", "Kari") { Locale = locale };

    /// <summary>Types in the search box.</summary>
    public async Task<FoundRules> TypesAsync(string text, int skip = 0, int count = 25, string command = FindRule) =>
        new((await stage.Teams.InvokeAsync(stage.Bot, stage.Teams.Search(person, command, "text", text, skip, count))).GetProperty("composeExtension"));

    /// <summary>Opens the search box.</summary>
    public async Task<FoundRules> OpensAsync() => new((await stage.Teams.InvokeAsync(
        stage.Bot, stage.Teams.Search(person, FindRule, MessagingExtensionQuery.InitialRun, "true"))).GetProperty("composeExtension"));

    /// <summary>Chooses an action on a message.</summary>
    public Task<DialogShown> ChoosesOnAsync(string html, string command = AskAboutMessage) => SeenAsync(stage.Teams.ActionOn(person, command, html, "https://teams.microsoft.com/l/message/1"));

    /// <summary>Presses a button in the dialog.</summary>
    public Task<DialogShown> PressesAsync(DialogShown dialog, string button) => PressesAsync(dialog.Data(button));

    /// <summary>Sends what a button in the dialog would.</summary>
    public Task<DialogShown> PressesAsync(JsonObject data) => SeenAsync(stage.Teams.PressInDialog(person, AskAboutMessage, data));

    /// <summary>Sends an invoke of a message extension with any value.</summary>
    /// <returns>The HTTP status.</returns>
    public async Task<HttpStatusCode> SendsAsync(string name, string value)
    {
        using var response = await stage.Teams.PostAsync(stage.Bot, stage.Teams.Extension(person, name, JsonNode.Parse(value)));
        return response.StatusCode;
    }

    private async Task<DialogShown> SeenAsync(Activity invoke) => new((await stage.Teams.InvokeAsync(stage.Bot, invoke)).GetProperty("task"));
}

/// <summary>What stands below the search box.</summary>
internal sealed record FoundRules(JsonElement Result)
{
    /// <summary>The sentence in the place of a list; <c>null</c>: there is a list.</summary>
    public string? Message => Result.GetProperty("type").GetString() == "message" ? Result.GetProperty("text").GetString() : null;

    /// <summary>The lines' titles.</summary>
    public IReadOnlyList<string> Titles => [.. Previews.Select(preview => preview.GetProperty("title").GetString()!)];

    /// <summary>The lines' sources.</summary>
    public IReadOnlyList<string> Sources => [.. Previews.Select(preview => preview.GetProperty("subtitle").GetString()!)];

    /// <summary>The lines' texts.</summary>
    public IReadOnlyList<string> Texts => [.. Previews.Select(preview => preview.GetProperty("text").GetString()!)];

    /// <summary>What is put into the message, line by line.</summary>
    public IReadOnlyList<Shown> Cards => [.. Attachments.Select(attachment => new Shown { Card = attachment.GetProperty("content") })];

    private IEnumerable<JsonElement> Attachments => Result.TryGetProperty("attachments", out var attachments) ? attachments.EnumerateArray() : [];

    private IEnumerable<JsonElement> Previews => Attachments.Select(attachment => attachment.GetProperty("preview").GetProperty("content"));
}

/// <summary>What a dialog shows.</summary>
internal sealed record DialogShown(JsonElement Task)
{
    /// <summary>What stands above it.</summary>
    public string Title => Task.GetProperty("value").GetProperty("title").GetString()!;

    /// <summary>Its card.</summary>
    public Shown Card => new() { Card = Task.GetProperty("value").GetProperty("card").GetProperty("content") };

    /// <summary>The data of a button.</summary>
    public JsonObject Data(string button) => JsonObject.Create(Objects(Card.Card!.Value).First(part =>
        part.TryGetProperty("type", out var type) && type.ValueEquals("Action.Submit") && part.GetProperty("title").ValueEquals(button)).GetProperty("data"))!;

    private static IEnumerable<JsonElement> Objects(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(property => Objects(property.Value)).Prepend(json),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Objects),
        _ => [],
    };
}
