using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyBot.BotFramework.Schema;

/// <summary>What goes over the wire, in both directions: a message, a press on a card, news about who is in a conversation.</summary>
/// <remarks>
/// Everything but <see cref="Type"/> may be missing. Ids are opaque strings. Fields that are not named here are kept in <see cref="Properties"/>.
/// Source: the Bot Framework Activity protocol.
/// </remarks>
public sealed record Activity
{
    /// <summary>One of <see cref="ActivityTypes"/>, or another that this library does not name.</summary>
    public required string Type { get; init; }

    /// <summary>Unique within the channel. One press can arrive twice with the same id: Teams sends again what was not answered in 15 seconds.</summary>
    public string? Id { get; init; }

    /// <summary>When the channel sent it.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>Where answers are to be posted.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>Which channel of the Bot Framework, as <c>msteams</c>; not a channel in a team.</summary>
    public string? ChannelId { get; init; }

    /// <summary>Who sent it.</summary>
    public ChannelAccount? From { get; init; }

    /// <summary>The conversation that it belongs to.</summary>
    public ConversationAccount? Conversation { get; init; }

    /// <summary>Who is to have it; inbound this is the bot.</summary>
    public ChannelAccount? Recipient { get; init; }

    /// <summary>What was written, mentions included.</summary>
    public string? Text { get; init; }

    /// <summary>One of <c>plain</c>, <c>markdown</c>, <c>xml</c>; left out, it is Markdown.</summary>
    public string? TextFormat { get; init; }

    /// <summary>The sender's language, as <c>nb-NO</c>.</summary>
    public string? Locale { get; init; }

    /// <summary>What notifications and screen readers say instead of a card.</summary>
    public string? Summary { get; init; }

    /// <summary>Cards and files. Teams splits text and card in two: send a card alone.</summary>
    public IReadOnlyList<Attachment>? Attachments { get; init; }

    /// <summary><c>list</c> or <c>carousel</c>.</summary>
    public string? AttachmentLayout { get; init; }

    /// <summary>Mentions, and what the client tells of itself.</summary>
    public IReadOnlyList<Entity>? Entities { get; init; }

    /// <summary>What only Teams has.</summary>
    public TeamsChannelData? ChannelData { get; init; }

    /// <summary>Of an invoke: what is asked for, as <see cref="AdaptiveCardInvokeValue.ActivityName"/>.</summary>
    public string? Name { get; init; }

    /// <summary>Of an invoke: what it is about. Of a message: the data of an <c>Action.Submit</c>.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>The activity that this one answers, or whose card was pressed.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>Of an installationUpdate: <c>add</c>, <c>remove</c>, and their <c>-upgrade</c> kinds.</summary>
    public string? Action { get; init; }

    /// <summary>Of a conversationUpdate: who came, the bot too.</summary>
    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init; }

    /// <summary>Of a conversationUpdate: who left, the bot too.</summary>
    public IReadOnlyList<ChannelAccount>? MembersRemoved { get; init; }

    /// <summary>Every other field, as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }
}
