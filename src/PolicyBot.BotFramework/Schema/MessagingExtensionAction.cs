using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyBot.BotFramework.Schema;

/// <summary>The value of an invoke that says that somebody chose an action of a message extension, or pressed a button in its dialog.</summary>
public sealed record MessagingExtensionAction
{
    /// <summary>The name of an invoke that asks for the dialog.</summary>
    public const string FetchTask = "composeExtension/fetchTask";

    /// <summary>The name of an invoke that brings a press in the dialog. It must be answered within 5 seconds.</summary>
    public const string SubmitAction = "composeExtension/submitAction";

    /// <summary>The command's id in the app's manifest.</summary>
    public string? CommandId { get; init; }

    /// <summary><c>message</c>, <c>compose</c> or <c>commandbox</c>: where the command was chosen.</summary>
    public string? CommandContext { get; init; }

    /// <summary>Of a press: the data of the <c>Action.Submit</c> with what the dialog's fields held. An object; <c>null</c>: there was none.</summary>
    public JsonElement? Data { get; init; }

    /// <summary>The message that the action was chosen on; <c>null</c>: it was chosen elsewhere.</summary>
    public MessageActionsPayload? MessagePayload { get; init; }

    /// <summary>Every other field, as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }
}

/// <summary>The message that an action was chosen on. Who wrote it is not read.</summary>
public sealed record MessageActionsPayload
{
    /// <summary>Its id.</summary>
    public string? Id { get; init; }

    /// <summary>Where it can be opened; <c>null</c> or empty: not told.</summary>
    public string? LinkToMessage { get; init; }

    /// <summary>What it says.</summary>
    public MessageActionsPayloadBody? Body { get; init; }
}

/// <summary>What a message says.</summary>
public sealed record MessageActionsPayloadBody
{
    /// <summary><c>html</c> or <c>text</c>.</summary>
    public string? ContentType { get; init; }

    /// <summary>The text, as <see cref="ContentType"/> says.</summary>
    public string? Content { get; init; }

    /// <summary>The text without markup.</summary>
    [JsonIgnore]
    public string PlainText => string.Equals(ContentType, "text", StringComparison.OrdinalIgnoreCase) ? Content ?? "" : HtmlText.Read(Content ?? "");
}
