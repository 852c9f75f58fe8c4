using PolicyBot.Conversation;

namespace PolicyBot.Cases;

/// <summary>What was decided on a case, to be stored with all that belongs to it.</summary>
public sealed record CaseChange
{
    /// <summary>The case as it is to be, with the revision that it was read at.</summary>
    public required ReportedCase Next { get; init; }

    /// <summary>What goes into the audit trail.</summary>
    public required CaseEvent Event { get; init; }

    /// <summary>Who did it; <c>null</c>: nobody, time passed.</summary>
    public Person? By { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The card in the reporter's chat that becomes theirs on the case; <c>null</c>: it has none, or another.</summary>
    public SentCard? Card { get; init; }

    /// <summary>The messages that tell of the case as it is stored, with its number.</summary>
    public required Func<ReportedCase, IReadOnlyList<OutgoingMessage>> Tell { get; init; }
}
