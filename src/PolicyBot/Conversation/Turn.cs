using PolicyBot.Municipalities;

namespace PolicyBot.Conversation;

/// <summary>Somebody says or presses something: who, where, when, and in which municipality. Knows nothing of the wire.</summary>
public sealed record Turn
{
    /// <summary>Whose guidelines and data it is about, found by the tenant and never by what somebody typed.</summary>
    public required Municipality Municipality { get; init; }

    /// <summary>Who.</summary>
    public required Person Person { get; init; }

    /// <summary>Where.</summary>
    public required Place Place { get; init; }

    /// <summary>The language that the person reads.</summary>
    public required Language Language { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>
    /// Id of what was said or pressed, unique within the conversation; delivered again, it has the same. <c>null</c>: the client did not tell.
    /// </summary>
    public string? ActivityId { get; init; }
}
