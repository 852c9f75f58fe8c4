using System.Text.Json;
using PolicyBot.BotFramework.Schema;

namespace PolicyBot.BotFramework;

/// <summary>The HTTP answer to an invoke.</summary>
public sealed record InvokeResponse
{
    /// <summary>The HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>The body; <c>null</c>: empty.</summary>
    public JsonElement? Body { get; init; }

    /// <summary>The answer to an <c>adaptiveCard/action</c>: always HTTP 200, whatever <see cref="AdaptiveCardInvokeResponse.StatusCode"/> says.</summary>
    public static InvokeResponse From(AdaptiveCardInvokeResponse response) =>
        Ok(JsonSerializer.SerializeToElement(response, WireJson.Wire.AdaptiveCardInvokeResponse));

    /// <summary>The answer to a search.</summary>
    public static InvokeResponse From(MessagingExtensionResponse response) => Ok(JsonSerializer.SerializeToElement(response, WireJson.Wire.MessagingExtensionResponse));

    /// <summary>The answer to an action on a message.</summary>
    public static InvokeResponse From(MessagingExtensionActionResponse response) =>
        Ok(JsonSerializer.SerializeToElement(response, WireJson.Wire.MessagingExtensionActionResponse));

    private static InvokeResponse Ok(JsonElement body) => new() { Status = 200, Body = body };
}
