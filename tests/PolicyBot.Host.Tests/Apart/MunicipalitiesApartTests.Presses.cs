using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyBot.BotFramework.Schema;
using PolicyBot.Host.Tests.Stage;
using PolicyBot.Testing;

namespace PolicyBot.Host.Tests.Apart;

// What is sent with Gausdal's ids, and what is answered.
public sealed partial class MunicipalitiesApartTests
{
    private Dictionary<string, IReadOnlyList<string>> Ids() => new()
    {
        ["plan"] = Of("plan"),
        ["offer"] = Of("plan_offer"),
        ["account"] = Stage.Stored("select id from account where municipality = 'gausdal' order by plan_id is null, id"),
        ["closure"] = Of("closure"),
        ["inquiry"] = Of("inquiry"),
        ["case"] = Of("reported_case"),
        ["question"] = Of("question"),
    };

    // Without the database's own counters.
    private IReadOnlyList<string> AllStored() => [.. Stage.AllStored().Where(row => !row.StartsWith("sqlite_", StringComparison.Ordinal))];

    private IReadOnlyList<string> Of(string table) => Stage.Stored($"select id from {table} where municipality = 'gausdal' order by id");

    // All that Gausdal's cards carry at once, and what a card could have typed on it.
    private JsonObject Data(int which)
    {
        var data = Typed(new JsonObject { ["code"] = three.Code, ["version"] = "2011-03-29", ["section"] = ForeignIds.Rule.Value, ["first"] = ForeignIds.Rule.Value });
        foreach (var (key, those) in ids)
        {
            data[key] = those[which % those.Count];
        }
        return data;
    }

    private static JsonObject Typed(JsonObject data)
    {
        (string Key, string Value)[] typed =
        [
            ("step", "1"), ("revision", "0"), ("page", "1"), ("number", "1"), ("role", "Deputy"), ("useful", "yes"), ("stage", ""), ("before", "0"), ("back", "plan.edit"),
            ("navn", "Et navn"), ("kommentar", "Et ord"), ("begrunnelse", "Et ord"), ("adresse", "facebook.com/nabo"), ("enhet", "Skolen"), ("siste-dag", "2026-12-01"),
            ("tekst", "Et ord"), ("text", "Et ord"), ("hva", "Et ord"), ("haster", nameof(Cases.Urgency.Acute)), ("utfall", "Answered"), ("sok", ""), ("innlegg", "Et ord"), ("kollega", "aad-29:ola"),
            ("fra-dag", "2026-12-01"), ("fra-tid", "08:00"), ("til-dag", "2026-12-02"), ("til-tid", "08:00"), ("dag", "2026-11-05"), ("tid", "08:00"), ("frist", "2026-11-20"),
            ("gjelder", "Flom"), ("kontakt", "Lederen"), ("language", "nb"), ("period", "week"),
        ];
        foreach (var (key, value) in typed)
        {
            data[key] = value;
        }
        return data;
    }

    // With other things of the same kinds, from a client that knows no Action.Execute, in a channel that is Gausdal's too, and in the dialog of a message.
    private IEnumerable<(string Place, Activity Press)> Elsewhere(string verb)
    {
        yield return ("with other ids", Alone(Kari(), verb, Data(1)));
        yield return ("with others again", Alone(Kari(), verb, Data(2)));
        var submitted = Data(0);
        submitted["verb"] = verb;
        yield return ("submitted", Stage.Teams.PersonalMessage(Kari(), "") with { Text = null, Value = JsonElement.Parse(submitted.ToJsonString()), ReplyToId = "card" });
        if (verb == Absence.OfferDialog.Take)
        {
            yield break; // A code is a secret: elsewhere it is not even looked for.
        }
        yield return ("channel", Stage.Teams.ChannelCardAction(Kari(), TeamsStage.ApprovalChannel, verb, Data(0), "card"));
        yield return ("dialog", Stage.Teams.PressInDialog(Kari(), ExtensionUser.AskAboutMessage, submitted));
        if (verb == Plans.PlanView.Show)
        {
            yield return ("refresh", Stage.Teams.PersonalCardAction(Kari(), verb, Data(0), "card", automatic: true));
        }
    }

    private Activity Alone(TestPerson by, string verb, JsonObject data) => Stage.Teams.PersonalCardAction(by, verb, data, "card");

    // The answer to an invoke, or the activity that a message was answered with.
    private async Task<JsonElement> PressAsync(Activity press)
    {
        if (press.Type == ActivityTypes.Invoke)
        {
            return await Stage.Teams.InvokeAsync(Stage.Bot, press);
        }
        var before = Stage.Teams.Calls.Count;
        using var response = await Stage.Teams.PostAsync(Stage.Bot, press);
        response.EnsureSuccessStatusCode();
        return JsonElement.Parse(Stage.Teams.Calls.Skip(before).First(call => call.ReplyToId == press.Id || call.ActivityId == press.ReplyToId).Body);
    }

    private static string? Words(JsonElement answer) =>
        answer.TryGetProperty("task", out var task) ? new DialogShown(task).Card.Text
        : answer.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()
        : answer.TryGetProperty("text", out var text) ? text.GetString()
        : answer.GetRawText();

    // Not Kari's name, so that hers is Gausdal's where it is read.
    private static TestPerson Kari(string? locale = null) => new("29:kari", "Mette") { Locale = locale };

    private static IEnumerable<(string Verb, JsonObject Data)> Actions(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Actions),
        JsonValueKind.Object when json.TryGetProperty("verb", out var verb) && json.TryGetProperty("type", out _) =>
            [(verb.GetString()!, json.TryGetProperty("data", out var data) ? JsonObject.Create(data)! : [])],
        JsonValueKind.Object => json.EnumerateObject().SelectMany(property => Actions(property.Value)),
        _ => [],
    };
}
