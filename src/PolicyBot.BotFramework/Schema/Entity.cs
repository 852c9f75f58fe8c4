using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyBot.BotFramework.Schema;

/// <summary>Something said about a message beside its text; of a mention: who, and by which words.</summary>
public sealed record Entity
{
    /// <summary><c>mention</c>, <c>clientInfo</c>, or another.</summary>
    public string? Type { get; init; }

    /// <summary>Of a mention: who.</summary>
    public ChannelAccount? Mentioned { get; init; }

    /// <summary>Of a mention: the words in the text, as <c>&lt;at&gt;PolicyBot&lt;/at&gt;</c>.</summary>
    public string? Text { get; init; }

    /// <summary>Every other field, as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }

    /// <summary>Whether it is a mention.</summary>
    [JsonIgnore]
    public bool IsMention => string.Equals(Type, "mention", StringComparison.OrdinalIgnoreCase);

    /// <summary>A mention of someone; the same <paramref name="text"/> must stand in the message or card.</summary>
    public static Entity Mention(ChannelAccount mentioned, string text) => new() { Type = "mention", Mentioned = mentioned, Text = text };
}
