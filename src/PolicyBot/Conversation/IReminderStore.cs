using PolicyBot.Municipalities;

namespace PolicyBot.Conversation;

/// <summary>Sees to it that each reminder comes once, however many programs look for it and however often they are restarted.</summary>
internal interface IReminderStore
{
    /// <summary>Which reminders about these subjects have been stored.</summary>
    /// <param name="municipality">Whose.</param>
    /// <param name="subjects">At most 1000.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlySet<(string Subject, string Kind, string Occurrence)>> GivenAsync(
        MunicipalityId municipality, IReadOnlyList<string> subjects, CancellationToken cancellationToken);

    /// <summary>Stores a reminder to be sent, unless it has been.</summary>
    /// <returns>Whether it was stored now.</returns>
    Task<bool> TryAddAsync(MunicipalityId municipality, Reminder reminder, DateTimeOffset at, CancellationToken cancellationToken);
}
