namespace PolicyBot.BotFramework.Schema;

/// <summary>The connector's answer to something sent.</summary>
public sealed record ResourceResponse
{
    /// <summary>The activity's id, to update or delete it by; <c>null</c>: the connector gave none, as when it split a message in two.</summary>
    public string? Id { get; init; }
}

/// <summary>The connector's answer to a conversation asked for.</summary>
public sealed record ConversationResourceResponse
{
    /// <summary>The conversation's id.</summary>
    public required string Id { get; init; }

    /// <summary>The first message's id; <c>null</c>: there was none.</summary>
    public string? ActivityId { get; init; }

    /// <summary>Where to post in it; <c>null</c>: where it was asked for.</summary>
    public string? ServiceUrl { get; init; }
}

/// <summary>One page of members.</summary>
public sealed record PagedMembersResult
{
    /// <summary>Gives the next page; <c>null</c> or empty: this is the last.</summary>
    public string? ContinuationToken { get; init; }

    /// <summary>The members on this page.</summary>
    public IReadOnlyList<TeamsChannelAccount>? Members { get; init; }
}
