namespace PolicyBot.Conversation;

/// <summary>Where something was said, with what it takes to speak there again.</summary>
public sealed record Place
{
    /// <summary>What kind of conversation it is.</summary>
    public required PlaceKind Kind { get; init; }

    /// <summary>Id of the conversation; in a channel, that of the thread.</summary>
    public required string ConversationId { get; init; }

    /// <summary>The connector to speak through.</summary>
    public required string ServiceUrl { get; init; }

    /// <summary>The Microsoft 365 tenant.</summary>
    public required string TenantId { get; init; }

    /// <summary>The id that the bot has there.</summary>
    public required string BotId { get; init; }

    /// <summary>The channel; <c>null</c>: not in one.</summary>
    public string? ChannelId { get; init; }

    /// <summary>The team that the channel is in; <c>null</c>: not in one, or not told.</summary>
    public string? TeamId { get; init; }

    /// <summary>Whether the channel has members of its own (private or shared) rather than the team's.</summary>
    public bool HasOwnMembers { get; init; }
}
