namespace PolicyBot.Questions;

/// <summary>What the adviser does with a question.</summary>
public enum ReplyKind
{
    /// <summary>It is answered.</summary>
    Answered,

    /// <summary>It is not a question for them; the asker is told why.</summary>
    NotForUs,
}
