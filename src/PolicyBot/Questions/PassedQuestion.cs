using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Questions;

/// <summary>A question that the guidelines do not cover, passed on to the informasjonsrådgiver.</summary>
public sealed record PassedQuestion
{
    /// <summary>How long it is known who asked, after the last reply.</summary>
    public static readonly TimeSpan AskerIsKept = TimeSpan.FromDays(30);

    /// <summary>Tells one question from another.</summary>
    public required QuestionId Id { get; init; }

    /// <summary>Whose.</summary>
    public required MunicipalityId Municipality { get; init; }

    /// <summary>The id that the asker is reached by, and is never shown; <c>null</c>: deleted when <see cref="AskerIsKept"/> was over.</summary>
    public required string? AskerId { get; init; }

    /// <summary>The asker's name, which they chose to give; <c>null</c>: they did not, or it is deleted.</summary>
    public required string? AskerName { get; init; }

    /// <summary>What was asked, at first and once again, the earliest first. At least one; only the last can be without a reply.</summary>
    public required IReadOnlyList<Exchange> Exchanges { get; init; }

    /// <summary>Where the adviser has it; empty: it waits until somebody is set up to receive it.</summary>
    public IReadOnlyList<Recipient> DeliveredTo { get; init; } = [];

    /// <summary>When it went there, UTC; <c>null</c>: not yet.</summary>
    public DateTimeOffset? DeliveredAt { get; init; }

    /// <summary>Grows by one with each change that is stored; 0 before the first.</summary>
    public int Revision { get; init; }

    /// <summary>What was asked last.</summary>
    public Exchange Last => Exchanges[^1];

    /// <summary>Whether it waits for a reply.</summary>
    public bool IsOpen => Last.Reply is null;

    /// <summary>The moment from which the adviser has had what was asked last, UTC; <c>null</c>: they don't have it.</summary>
    public DateTimeOffset? WaitingSince => DeliveredAt is { } delivered && IsOpen ? (delivered > Last.AskedAt ? delivered : Last.AskedAt) : null;
}
