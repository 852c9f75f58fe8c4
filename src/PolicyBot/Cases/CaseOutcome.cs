using PolicyBot.Conversation;

namespace PolicyBot.Cases;

/// <summary>What was done with a case, as its audit trail has it.</summary>
public enum CaseEvent
{
    /// <summary>It was reported.</summary>
    Reported,

    /// <summary>It reached the adviser, who was set up later.</summary>
    Delivered,

    /// <summary>Somebody took it.</summary>
    Taken,

    /// <summary>The reporter got advice.</summary>
    Advised,

    /// <summary>The rådmannsteam was brought in.</summary>
    TeamAsked,

    /// <summary>The reporter added information.</summary>
    Added,

    /// <summary>Nobody took it in time, and the rådmannsteam got it.</summary>
    Raised,

    /// <summary>It was closed.</summary>
    Closed,
}

/// <summary>Why something can't be done with a case.</summary>
public enum CaseRefusal
{
    /// <summary>Only the adviser and the rådmannsteam deal with cases.</summary>
    NotYours,

    /// <summary>It is somebody else's. It is not said that it is there.</summary>
    NotFound,

    /// <summary>It is closed.</summary>
    Closed,

    /// <summary>The rådmannsteam has no channel.</summary>
    NoTeamChannel,

    /// <summary>It has <see cref="CaseRules.MostEntries"/> already.</summary>
    Full,
}

/// <summary>What comes of a command.</summary>
public abstract record CaseOutcome
{
    private CaseOutcome()
    {
    }

    /// <summary>It is to be stored and told.</summary>
    public sealed record Accepted(ReportedCase Next, CaseEvent Event) : CaseOutcome;

    /// <summary>Somebody took it first; that stands.</summary>
    public sealed record AlreadyTaken(CaseMark First) : CaseOutcome;

    /// <summary>Somebody closed it first; that stands.</summary>
    public sealed record AlreadyClosed(CaseClosing First) : CaseOutcome;

    /// <summary>What was typed must be mended first.</summary>
    public sealed record Invalid(IReadOnlyList<FieldError> Errors) : CaseOutcome;

    /// <summary>It may not be done.</summary>
    public sealed record Refused(CaseRefusal Reason) : CaseOutcome;
}
