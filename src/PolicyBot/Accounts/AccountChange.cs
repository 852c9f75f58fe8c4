using PolicyBot.Conversation;

namespace PolicyBot.Accounts;

/// <summary>A decision on an account, to be stored with all that belongs to it.</summary>
public sealed record AccountChange
{
    /// <summary>As it was read.</summary>
    public required OfficialAccount Before { get; init; }

    /// <summary>What was decided.</summary>
    public required AccountOutcome.Accepted Decided { get; init; }

    /// <summary>Who did it.</summary>
    public required Person By { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The messages that tell of it.</summary>
    public IReadOnlyList<OutgoingMessage> Tell { get; init; } = [];
}
