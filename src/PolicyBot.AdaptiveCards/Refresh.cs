namespace PolicyBot.AdaptiveCards;

/// <summary>Lets a client ask for the viewer's own version of the card.</summary>
/// <remarks>Not to be leaned on in channels, where clients leave it out: the card must be right for everyone as it stands.</remarks>
public sealed record Refresh
{
    /// <summary>What the client runs; it arrives with the trigger <c>automatic</c>, and must change nothing.</summary>
    public required ExecuteAction Action { get; init; }

    /// <summary>
    /// Ids of those whose client does it by itself, at most 60; empty: nobody, only when asked to;
    /// <c>null</c>: everybody, while the conversation has at most 60 members.
    /// </summary>
    public IReadOnlyList<string>? UserIds { get; init; }
}

// The action as its base type: only then does the serialiser write which kind it is.
internal sealed record RefreshJson(CardAction Action, IReadOnlyList<string>? UserIds);
