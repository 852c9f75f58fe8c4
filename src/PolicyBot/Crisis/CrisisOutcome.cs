using PolicyBot.Conversation;

namespace PolicyBot.Crisis;

/// <summary>What was done, as the log has it.</summary>
public enum CrisisEvent
{
    /// <summary>It was set.</summary>
    Set,

    /// <summary>What is told of it was changed.</summary>
    Changed,

    /// <summary>It was lifted.</summary>
    Lifted,
}

/// <summary>A line of the log.</summary>
/// <param name="Event">What.</param>
/// <param name="By">Display name.</param>
/// <param name="At">UTC.</param>
public sealed record CrisisEntry(CrisisEvent Event, string By, DateTimeOffset At);

/// <summary>What comes of a command.</summary>
public abstract record CrisisOutcome
{
    private CrisisOutcome()
    {
    }

    /// <summary>It is to be stored and told.</summary>
    public sealed record Accepted(CrisisState Next, CrisisEvent Event) : CrisisOutcome;

    /// <summary>Only the rådmannsteam does that.</summary>
    public sealed record NotInTheTeam : CrisisOutcome;

    /// <summary>It is set, or lifted, already.</summary>
    public sealed record Already : CrisisOutcome;

    /// <summary>What was typed must be mended.</summary>
    public sealed record Invalid(IReadOnlyList<FieldError> Errors) : CrisisOutcome;
}
