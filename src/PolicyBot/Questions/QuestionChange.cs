using PolicyBot.Conversation;

namespace PolicyBot.Questions;

/// <summary>What was decided on a question, to be stored with all that belongs to it.</summary>
public sealed record QuestionChange
{
    /// <summary>The question as it is to be, with the revision that it was read at.</summary>
    public required PassedQuestion Next { get; init; }

    /// <summary>What goes into the audit trail.</summary>
    public required QuestionEvent Event { get; init; }

    /// <summary>The adviser who did it; <c>null</c>: the asker, who does not stand in the trail, or nobody.</summary>
    public Person? By { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The messages that tell of it.</summary>
    public IReadOnlyList<OutgoingMessage> Messages { get; init; } = [];
}
