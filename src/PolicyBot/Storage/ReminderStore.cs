using Dapper;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Storage;

internal sealed class ReminderStore(Database database, OutboxSignal signal) : IReminderStore
{
    public async Task<IReadOnlySet<(string Subject, string Kind, string Occurrence)>> GivenAsync(
        MunicipalityId municipality, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var given = await connection.QueryAsync<(string, string, string)>(
            "select subject, kind, occurrence from reminder where municipality = @municipality and subject in @subjects",
            new { municipality = municipality.Value, subjects = AmongValues.Of(subjects) });
        return given.ToHashSet();
    }

    public async Task<bool> TryAddAsync(MunicipalityId municipality, Reminder reminder, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var isNew = await database.WriteAsync(async transaction =>
        {
            var added = await transaction.Connection!.ExecuteAsync(
                """
                insert into reminder (municipality, subject, kind, occurrence, at) values (@municipality, @Subject, @Kind, @Occurrence, @at)
                on conflict (municipality, subject, kind, occurrence) do nothing
                """,
                new { municipality = municipality.Value, reminder.Subject, reminder.Kind, reminder.Occurrence, at = Utc.Text(at) },
                transaction) == 1;
            if (added)
            {
                await Outbox.AddAsync(municipality, [reminder.Message], at, transaction);
            }
            return added;
        }, cancellationToken);
        if (isNew)
        {
            signal.Ring();
        }
        return isNew;
    }
}
