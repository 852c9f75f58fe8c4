using PolicyBot.Municipalities;

namespace PolicyBot.Conversation;

/// <summary>Sees to it that each reminder comes once, however many programs look for it and however often they are restarted.</summary>
internal interface IReminderStore
{
    /// <summary>Stores a reminder to be sent, unless it has been.</summary>
    /// <returns>Whether it was stored now.</returns>
    Task<bool> TryAddAsync(MunicipalityId municipality, Reminder reminder, DateTimeOffset at, CancellationToken cancellationToken);
}
