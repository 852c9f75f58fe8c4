using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyBot.BotFramework.Schema;

/// <summary>A conversation: with one person, a group, or a thread in a channel.</summary>
public sealed record ConversationAccount
{
    /// <summary>Opaque. Of a thread in a channel it holds the first message's id after <c>;messageid=</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its name, when it has one.</summary>
    public string? Name { get; init; }

    /// <summary><c>personal</c>, <c>groupChat</c> or <c>channel</c>.</summary>
    public string? ConversationType { get; init; }

    /// <summary>The tenant that the conversation belongs to.</summary>
    public string? TenantId { get; init; }

    /// <summary>Whether more than one person can be in it; <c>null</c>: not said, which in Teams is a personal one.</summary>
    public bool? IsGroup { get; init; }

    /// <summary>Every other field, as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }
}
