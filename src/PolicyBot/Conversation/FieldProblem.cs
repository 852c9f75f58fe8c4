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

    /// <summary>It is no web address.</summary>
    NotALink,

    /// <summary>It is no clock time.</summary>
    NotATime,

    /// <summary>It has been.</summary>
    Past,

    /// <summary>It ends before it begins.</summary>
    Backwards,

    /// <summary>It is longer than a year.</summary>
    TooFarOff,

    /// <summary>It overlaps with another.</summary>
    Overlaps,
}
