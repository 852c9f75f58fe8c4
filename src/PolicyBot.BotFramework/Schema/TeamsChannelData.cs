using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyBot.BotFramework.Schema;

/// <summary>What Teams adds to an activity.</summary>
public sealed record TeamsChannelData
{
    /// <summary>The tenant that it comes from.</summary>
    public TenantInfo? Tenant { get; init; }

    /// <summary>The team; only in a team's channels.</summary>
    public TeamInfo? Team { get; init; }

    /// <summary>The channel of the team.</summary>
    public ChannelInfo? Channel { get; init; }

    /// <summary>Of a conversationUpdate: what happened, as <c>channelDeleted</c>.</summary>
    public string? EventType { get; init; }

    /// <summary>Outbound: whether the client is to give a notice.</summary>
    public NotificationInfo? Notification { get; init; }

    /// <summary>Every other field, as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }
}

/// <summary>A tenant of Microsoft Entra.</summary>
public sealed record TenantInfo
{
    /// <summary>Opaque; a GUID in Teams, not always one in the Playground.</summary>
    public string? Id { get; init; }

    /// <summary>Every other field, as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }
}

/// <summary>A team.</summary>
public sealed record TeamInfo
{
    /// <summary>Opaque: the id of its General channel's thread.</summary>
    public string? Id { get; init; }

    /// <summary>The name shown.</summary>
    public string? Name { get; init; }

    /// <summary>Its group in the tenant's directory.</summary>
    public string? AadGroupId { get; init; }

    /// <summary>Every other field, as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }
}

/// <summary>A channel in a team.</summary>
public sealed record ChannelInfo
{
    /// <summary>Opaque; the General channel's is the team's.</summary>
    public string? Id { get; init; }

    /// <summary>The name shown; <c>null</c> for the General channel.</summary>
    public string? Name { get; init; }

    /// <summary><c>standard</c>, <c>private</c> or <c>shared</c>.</summary>
    public string? Type { get; init; }

    /// <summary>Every other field, as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }
}

/// <summary>How a client announces a message from the bot.</summary>
public sealed record NotificationInfo
{
    /// <summary>Whether it stands in the activity feed of those it is for. Each may still have muted it.</summary>
    public bool? Alert { get; init; }

    /// <summary>Every other field, as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }
}
