namespace PolicyBot.Questions;

/// <summary>Why something can't be done with a question.</summary>
public enum QuestionRefusal
{
    /// <summary>Only the adviser replies.</summary>
    NotTheAdviser,

    /// <summary>It is somebody else's, or has no such part. It is not said that it is there.</summary>
    NotFound,

    /// <summary>There is no answer to ask about.</summary>
    NotAnswered,

    /// <summary>The asker has asked once more already.</summary>
    AskedTwice,

    /// <summary>Who asked is no longer known.</summary>
    TooLate,
}
