namespace PolicyBot.Municipalities;

/// <summary>What the rådmannsteam can do with a plan. Which of it, and in which order, is the municipality's.</summary>
public enum DecisionKind
{
    /// <summary><c>receive</c>: confirm that it has arrived.</summary>
    Receive,

    /// <summary><c>approve</c>: the account may be used; with notification, the use is cleared.</summary>
    Approve,

    /// <summary><c>ask</c> or <c>ask-back</c>: it goes back with the changes that are wanted, or with a question.</summary>
    Ask,

    /// <summary><c>turn-down</c>: no, with the reason.</summary>
    TurnDown,
}
