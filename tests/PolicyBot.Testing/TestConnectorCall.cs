using System.Text.Json;
using PolicyBot.BotFramework.Schema;

namespace PolicyBot.Testing;

/// <summary>What the bot asked the connector for.</summary>
public enum TestConnectorVerb
{
    Send,
    Reply,
    Update,
    Delete,
    CreateConversation,
    Members,
}

/// <summary>One call of the bot, as the connector took it. Calls that were told to fail stand among <see cref="TestConnector.Failed"/> instead.</summary>
public sealed record TestConnectorCall
{
    public required TestConnectorVerb Verb { get; init; }

    /// <summary>Path and query as they came, escaped.</summary>
    public required string Target { get; init; }

    /// <summary>The Authorization header; <c>null</c>: none came.</summary>
    public string? Authorization { get; init; }

    /// <summary>The conversation; of <see cref="TestConnectorVerb.CreateConversation"/> the new one.</summary>
    public required string ConversationId { get; init; }

    /// <summary>The message sent, answered, updated or removed; of a sent one the id that it got.</summary>
    public string? ActivityId { get; init; }

    /// <summary>Of <see cref="TestConnectorVerb.Reply"/>: what it answers.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>The message; of a new conversation its first one.</summary>
    public Activity? Activity { get; init; }

    /// <summary>Of <see cref="TestConnectorVerb.CreateConversation"/>: what was asked for.</summary>
    public ConversationParameters? Parameters { get; init; }

    /// <summary>The body as it came.</summary>
    public string Body { get; init; } = "";

    /// <summary>The content of the message's first card; <c>null</c>: it has none.</summary>
    public JsonElement? Card => Activity?.Attachments?.FirstOrDefault(attachment => attachment.ContentType == Attachment.AdaptiveCard)?.Content;
}
