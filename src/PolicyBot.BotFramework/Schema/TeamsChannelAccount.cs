using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyBot.BotFramework.Schema;

/// <summary>A member of a conversation, as the connector lists them.</summary>
public sealed record TeamsChannelAccount
{
    /// <summary>Opaque; the same as <see cref="ChannelAccount.Id"/>.</summary>
    public required string Id { get; init; }

    /// <summary>The name shown.</summary>
    public string? Name { get; init; }

    /// <summary>The person's object id in the tenant's directory. Teams has sent it under either of two names.</summary>
    public string? AadObjectId { get => field ?? ObjectId; init; }

    /// <summary>The older name of <see cref="AadObjectId"/>.</summary>
    public string? ObjectId { get; init; }

    /// <summary>E-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>Sign-in name.</summary>
    public string? UserPrincipalName { get; init; }

    /// <summary>The tenant that the member belongs to; a guest's may be another than the team's.</summary>
    public string? TenantId { get; init; }

    /// <summary><c>owner</c>, <c>user</c>, <c>guest</c> or <c>anonymous</c>.</summary>
    public string? UserRole { get; init; }

    /// <summary>Every other field, as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }
}
