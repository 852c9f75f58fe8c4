using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyBot.BotFramework.Schema;

/// <summary>A card or a file with a message.</summary>
public sealed record Attachment
{
    /// <summary>The content type of an Adaptive Card.</summary>
    public const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";

    /// <summary>What it is: <see cref="AdaptiveCard"/>, <c>text/html</c>, a file's type.</summary>
    public string? ContentType { get; init; }

    /// <summary>The card itself, as JSON.</summary>
    [JsonConverter(typeof(JsonAsItStands))]
    public JsonElement? Content { get; init; }

    /// <summary>Where a file is. The library never fetches it.</summary>
    public string? ContentUrl { get; init; }

    /// <summary>The file's name.</summary>
    public string? Name { get; init; }

    /// <summary>Every other field, as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }

    /// <summary>An Adaptive Card. Keep it under 28 KB: Teams refuses messages that are too large with 413.</summary>
    public static Attachment Card(JsonElement card) => new() { ContentType = AdaptiveCard, Content = card };
}
