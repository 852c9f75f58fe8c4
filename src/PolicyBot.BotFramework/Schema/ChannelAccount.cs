using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyBot.BotFramework.Schema;

/// <summary>A person or a bot, as the channel knows it.</summary>
public sealed record ChannelAccount
{
    /// <summary>Opaque; in Teams <c>29:…</c> for people, and another one towards each bot.</summary>
    public required string Id { get; init; }

    /// <summary>The name shown.</summary>
    public string? Name { get; init; }

    /// <summary>The person's object id in the tenant's directory: the same towards every bot.</summary>
    public string? AadObjectId { get; init; }

    /// <summary><c>user</c> or <c>bot</c>.</summary>
    public string? Role { get; init; }

    /// <summary>Every other field, as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }
}
