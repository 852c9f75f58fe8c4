using PolicyBot.Conversation;

namespace PolicyBot.Reading;

/// <summary>Everybody is asked to confirm that they have read and understood a version of the guidelines.</summary>
/// <param name="Version">The version.</param>
/// <param name="DueOn">The last day to confirm in time, in Europe/Oslo.</param>
/// <param name="StartedBy">Who asked for it.</param>
/// <param name="StartedAt">UTC.</param>
internal sealed record ReadingRound(string Version, DateOnly DueOn, Person StartedBy, DateTimeOffset StartedAt)
{
    /// <summary>Whether people who have not been asked still are. Who has been asked may confirm later too.</summary>
    public bool IsOpenAt(DateTimeOffset now) => OsloTime.Day(now) <= DueOn;
}
