namespace PolicyBot.Feedback;

/// <summary>What is counted.</summary>
public enum TallyKind
{
    /// <summary>The rule was the answer to a question.</summary>
    Answered,

    /// <summary>The rule was one of those that a question might have meant.</summary>
    Offered,

    /// <summary>The rule was opened by a button.</summary>
    Opened,

    /// <summary>A question that no rule covers; no section.</summary>
    NotCovered,

    /// <summary>The rule's answer was found useful.</summary>
    Useful,

    /// <summary>The rule's answer was not found useful.</summary>
    NotUseful,
}
