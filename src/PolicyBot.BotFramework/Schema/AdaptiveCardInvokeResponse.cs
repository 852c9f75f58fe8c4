using System.Text.Json;

namespace PolicyBot.BotFramework.Schema;

/// <summary>The answer to an <c>adaptiveCard/action</c>. It goes inside an HTTP 200, errors too: Teams sends anything else again.</summary>
public sealed record AdaptiveCardInvokeResponse
{
    /// <summary>The outcome as an HTTP status, though not the response's own.</summary>
    public required int StatusCode { get; init; }

    /// <summary>What <see cref="Value"/> is.</summary>
    public required string Type { get; init; }

    /// <summary>The card, the text, or the error.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>The card that takes the place of the pressed one, for the one who pressed.</summary>
    public static AdaptiveCardInvokeResponse Card(JsonElement card) => new()
    {
        StatusCode = 200,
        Type = Attachment.AdaptiveCard,
        Value = card,
    };

    /// <summary>A short text for the one who pressed; the card stays.</summary>
    public static AdaptiveCardInvokeResponse Message(string text) => new()
    {
        StatusCode = 200,
        Type = "application/vnd.microsoft.activity.message",
        Value = JsonSerializer.SerializeToElement(text, WireJson.Wire.String),
    };

    /// <summary>An error that the client shows in its own words.</summary>
    /// <param name="status">400 for a bad request, 500 for a fault of the bot.</param>
    /// <param name="code">A word for programs, as <c>BadRequest</c>.</param>
    /// <param name="message">A sentence for people.</param>
    public static AdaptiveCardInvokeResponse Error(int status, string code, string message) => new()
    {
        StatusCode = status,
        Type = "application/vnd.microsoft.error",
        Value = JsonSerializer.SerializeToElement(new ErrorDetail { Code = code, Message = message }, WireJson.Wire.ErrorDetail),
    };
}
