using PolicyBot.Conversation;

namespace PolicyBot.Closures;

/// <summary>Closing an account for a while, or changing that.</summary>
/// <param name="By">With the role <see cref="Role.Adviser"/> if they have it.</param>
/// <param name="At">UTC.</param>
/// <param name="Typed">What stands in the form, by the field ids of <see cref="ClosureRules"/>.</param>
/// <param name="Others">The account's other closures.</param>
public sealed record PlanClosure(Actor By, DateTimeOffset At, IReadOnlyDictionary<string, string> Typed, IReadOnlyList<Closure> Others);

/// <summary>Calling it off, or opening before the time.</summary>
/// <param name="By">With the role <see cref="Role.Adviser"/> if they have it.</param>
/// <param name="At">UTC.</param>
public sealed record EndClosure(Actor By, DateTimeOffset At);

/// <summary>What was done with a closure, as its audit trail has it.</summary>
public enum ClosureEvent
{
    /// <summary>It was planned.</summary>
    Planned,

    /// <summary>Its time or reason was changed.</summary>
    Changed,

    /// <summary>It was called off before it began.</summary>
    Cancelled,

    /// <summary>The account was opened before the time.</summary>
    OpenedEarly,
}

/// <summary>What comes of a command.</summary>
public abstract record ClosureOutcome
{
    private ClosureOutcome()
    {
    }

    /// <summary>It may be done.</summary>
    public sealed record Accepted(Closure Next, ClosureEvent Event) : ClosureOutcome;

    /// <summary>Only the owner of the account and the adviser do that.</summary>
    public sealed record NotYours : ClosureOutcome;

    /// <summary>It is over, was called off, or the account has been ended.</summary>
    public sealed record Over : ClosureOutcome;

    /// <summary>What was typed must be mended.</summary>
    public sealed record Invalid(IReadOnlyList<FieldError> Errors) : ClosureOutcome;
}
