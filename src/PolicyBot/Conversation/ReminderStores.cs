using PolicyBot.Municipalities;

namespace PolicyBot.Conversation;

/// <summary>What every round does with its reminders.</summary>
internal static class ReminderStores
{
    private const int MostSubjects = 1000;

    /// <summary>Stores those that have not been given, to be sent.</summary>
    public static async Task AddNewAsync(this IReminderStore store, MunicipalityId municipality, IReadOnlyList<Reminder> due, DateTimeOffset at, CancellationToken cancellationToken)
    {
        foreach (var lot in due.Chunk(MostSubjects))
        {
            var given = await store.GivenAsync(municipality, [.. lot.Select(reminder => reminder.Subject).Distinct()], cancellationToken);
            foreach (var reminder in lot.Where(reminder => !given.Contains((reminder.Subject, reminder.Kind, reminder.Occurrence))))
            {
                await store.TryAddAsync(municipality, reminder, at, cancellationToken);
            }
        }
    }
}
