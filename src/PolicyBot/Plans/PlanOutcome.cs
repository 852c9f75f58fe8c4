using PolicyBot.Conversation;

namespace PolicyBot.Plans;

/// <summary>What came of a command to a plan.</summary>
public abstract record PlanOutcome
{
    private PlanOutcome()
    {
    }

    /// <summary>It is to be stored and told.</summary>
    public sealed record Accepted(PlanState Next) : PlanOutcome;

    /// <summary>Somebody decided first; their decision stands.</summary>
    /// <param name="State">Approved, turned down, or changes asked for.</param>
    /// <param name="Decision">Theirs.</param>
    public sealed record AlreadyDecided(PlanState State, Decision Decision) : PlanOutcome;

    /// <summary>The card shows a version that is no longer the one that waits.</summary>
    public sealed record OutOfDate(int CurrentVersion) : PlanOutcome;

    /// <summary>Something typed must be mended first.</summary>
    public sealed record Invalid(IReadOnlyList<FieldError> Errors) : PlanOutcome;

    /// <summary>It may not be done.</summary>
    public sealed record Refused(Refusal Reason) : PlanOutcome;
}
