using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyBot.BotFramework.Schema;

/// <summary>What must be kept to write in a conversation later. <see cref="WireText"/> turns it into text and back.</summary>
public sealed record ConversationReference
{
    /// <summary>The activity it was taken from; <c>null</c>: that one had no id.</summary>
    public string? ActivityId { get; init; }

    /// <summary>Who wrote there.</summary>
    public ChannelAccount? User { get; init; }

    /// <summary>The bot, as that conversation knows it.</summary>
    public ChannelAccount? Bot { get; init; }

    /// <summary>The conversation.</summary>
    public required ConversationAccount Conversation { get; init; }

    /// <summary>As <see cref="Activity.ChannelId"/>.</summary>
    public required string ChannelId { get; init; }

    /// <summary>Where to post.</summary>
    public required string ServiceUrl { get; init; }

    /// <summary>The user's language, as <c>nb-NO</c>.</summary>
    public string? Locale { get; init; }

    /// <summary>Every other field, as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }
}
