using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyBot.BotFramework.Schema;

/// <summary>A conversation to be made: with one person, or a new thread in a channel.</summary>
public sealed record ConversationParameters
{
    /// <summary>The bot; Teams fills it in when it is left out.</summary>
    public ChannelAccount? Bot { get; init; }

    /// <summary>Exactly one for a personal conversation; none for a thread in a channel.</summary>
    public IReadOnlyList<ChannelAccount>? Members { get; init; }

    /// <summary>Whether it is for more than one person: <c>true</c> for a thread in a channel.</summary>
    public bool? IsGroup { get; init; }

    /// <summary>The tenant; a personal conversation needs it.</summary>
    public string? TenantId { get; init; }

    /// <summary>The channel, for a thread there.</summary>
    public TeamsChannelData? ChannelData { get; init; }

    /// <summary>The first message; a thread in a channel needs it.</summary>
    public Activity? Activity { get; init; }

    /// <summary>Every other field, as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }

    /// <summary>A conversation with one person. Asked for again, Teams answers with the same conversation.</summary>
    public static ConversationParameters Personal(ChannelAccount bot, string userId, string tenantId) => new()
    {
        Bot = bot,
        Members = [new ChannelAccount { Id = userId }],
        IsGroup = false,
        TenantId = tenantId,
        ChannelData = new TeamsChannelData { Tenant = new TenantInfo { Id = tenantId } },
    };

    /// <summary>A new thread in a channel, with its first message.</summary>
    public static ConversationParameters Thread(string teamsChannelId, string tenantId, Activity first) => new()
    {
        IsGroup = true,
        TenantId = tenantId,
        ChannelData = new TeamsChannelData { Channel = new ChannelInfo { Id = teamsChannelId }, Tenant = new TenantInfo { Id = tenantId } },
        Activity = first,
    };
}
