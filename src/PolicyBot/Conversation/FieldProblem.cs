namespace PolicyBot.Conversation;

/// <summary>What can be wrong with an answer.</summary>
public enum FieldProblem
{
    /// <summary>It must be filled in.</summary>
    Missing,

    /// <summary>It is longer than its limit.</summary>
    TooLong,

    /// <summary>It has fewer lines than it must.</summary>
    TooFewLines,

    /// <summary>It is none of the choices.</summary>
    NotAChoice,

    /// <summary>Its box is not ticked.</summary>
    NotConfirmed,

    /// <summary>It is no date.</summary>
    NotADate,

    /// <summary>It is today or earlier.</summary>
    NotInTheFuture,

    /// <summary>It is after today.</summary>
    InTheFuture,

    /// <summary>It is no https address.</summary>
    NotAnAddress,

    /// <summary>It is taken by another.</summary>
    Taken,
}
