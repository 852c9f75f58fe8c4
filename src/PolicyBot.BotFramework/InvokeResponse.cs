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
    public static InvokeResponse From(AdaptiveCardInvokeResponse response) => new()
    {
        Status = 200,
        Body = JsonSerializer.SerializeToElement(response, WireJson.Wire.AdaptiveCardInvokeResponse),
    };
}
