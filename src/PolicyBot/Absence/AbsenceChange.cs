using PolicyBot.Conversation;
using PolicyBot.Plans;

namespace PolicyBot.Absence;

/// <summary>A decision on who runs a plan, to be stored with all that belongs to it.</summary>
internal sealed record AbsenceChange
{
    /// <summary>The plan as it was read.</summary>
    public required Plan Plan { get; init; }

    /// <summary>What was decided.</summary>
    public required AbsenceOutcome.Accepted Decided { get; init; }

    /// <summary>Who did it.</summary>
    public required Person By { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The messages that tell of it, made from the plan as it is stored.</summary>
    public required Func<Plan, IReadOnlyList<OutgoingMessage>> Tell { get; init; }

    /// <summary>Where the card stands that shows the plan to the one who did it from now on; <c>null</c>: not known, or not changed.</summary>
    public SentCard? Card { get; init; }
}
