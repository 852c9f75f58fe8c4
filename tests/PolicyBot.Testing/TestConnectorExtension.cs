using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyBot.BotFramework.Schema;

namespace PolicyBot.Testing;

// What people do from the box where they write messages, and on messages, in a chat that the bot is not in.
public sealed partial class TestConnector
{
    private const string ChatOfOthers = "19:andres-chat@thread.v2";

    /// <summary>Somebody types in the search box of a command.</summary>
    public Activity Search(TestPerson from, string commandId, string parameter, string text, int skip = 0, int count = 25) => Extension(from, MessagingExtensionQuery.ActivityName, new JsonObject
    {
        ["commandId"] = commandId,
        ["parameters"] = new JsonArray(new JsonObject { ["name"] = parameter, ["value"] = text }),
        ["queryOptions"] = new JsonObject { ["skip"] = skip, ["count"] = count },
    });

    /// <summary>Somebody chooses a command on a message of another's.</summary>
    public Activity ActionOn(TestPerson from, string commandId, string html, string? link = null) => Extension(from, MessagingExtensionAction.FetchTask, new JsonObject
    {
        ["commandId"] = commandId,
        ["commandContext"] = "message",
        ["messagePayload"] = new JsonObject
        {
            ["id"] = "1485983408511",
            ["linkToMessage"] = link,
            ["from"] = new JsonObject { ["user"] = new JsonObject { ["id"] = "aad-ola", ["displayName"] = "Ola" } },
            ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = html },
        },
    });

    /// <summary>Somebody presses an <c>Action.Submit</c> in the dialog of a command.</summary>
    public Activity PressInDialog(TestPerson from, string commandId, JsonObject data) => Extension(from, MessagingExtensionAction.SubmitAction, new JsonObject
    {
        ["commandId"] = commandId,
        ["commandContext"] = "message",
        ["data"] = data.DeepClone(),
    });

    /// <summary>An invoke of a message extension, with whatever value is wanted.</summary>
    public Activity Extension(TestPerson from, string name, JsonNode? value) => InGroup(from, ChatOfOthers) with
    {
        Type = ActivityTypes.Invoke,
        Name = name,
        Value = JsonElement.Parse(value?.ToJsonString() ?? "null"),
    };
}
