namespace PolicyBot.Questions;

/// <summary>What is written in the audit trail of a question.</summary>
public enum QuestionEvent
{
    /// <summary>It was passed on, by somebody who does not stand in the trail.</summary>
    Passed,

    /// <summary>It reached the adviser, who was set up later.</summary>
    Delivered,

    /// <summary>It was answered.</summary>
    Answered,

    /// <summary>It was not a question for the adviser.</summary>
    NotForUs,

    /// <summary>The asker asked once more.</summary>
    AskedAgain,
}
