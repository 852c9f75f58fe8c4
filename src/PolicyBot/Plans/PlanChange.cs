using PolicyBot.Conversation;
using PolicyBot.Languages;

namespace PolicyBot.Plans;

/// <summary>A decision on a plan, to be stored with all that belongs to it.</summary>
public sealed record PlanChange
{
    /// <summary>The plan as it was read.</summary>
    public required Plan Plan { get; init; }

    /// <summary>What was decided.</summary>
    public required PlanState Next { get; init; }

    /// <summary>Who did it.</summary>
    public required Person By { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The messages that tell of it, made from the plan as it is stored.</summary>
    public required Func<Plan, IReadOnlyList<OutgoingMessage>> Tell { get; init; }

    /// <summary>The prefix of the number that it gets if it has none; <c>null</c>: it gets none.</summary>
    public string? NumberPrefix { get; init; }

    /// <summary>Where the card of the one who did it stands, which is replaced as the plan moves on; <c>null</c>: not known, or not changed.</summary>
    public SentCard? Card { get; init; }

    /// <summary>A step that one who runs the plan takes now; the cards that stand are brought up to date.</summary>
    internal static PlanChange Of(Plan plan, PlanOutcome.Accepted accepted, Turn turn, Readers readers) => new()
    {
        Plan = plan,
        Next = accepted.Next,
        By = turn.Person,
        At = turn.At,
        Tell = stored => PlanTelling.OfProgress(stored, turn.Municipality, readers),
    };
}
