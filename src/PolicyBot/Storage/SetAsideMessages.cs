using System.Text.Json;
using Dapper;

namespace PolicyBot.Storage;

/// <summary>What could not be sent and was set aside, for those who run the bot.</summary>
internal sealed class SetAsideMessages(Database database)
{
    /// <summary>The newest of them, the last one first; without what they say.</summary>
    public async Task<IReadOnlyList<SetAsideMessage>> ListAsync(int most, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return [.. await connection.QueryAsync<SetAsideMessage>(new CommandDefinition(
            """
            select municipality, lane, due_at as LastDueAt, attempts, reason
            from outbox where status = 'set-aside' order by due_at desc, position desc limit @most
            """,
            new { most },
            cancellationToken: cancellationToken))];
    }

    /// <summary>Has them sent after all, in their old order and before what was stored later. Those whose card was not kept, since it was for its reader alone, stay where they are.</summary>
    /// <param name="reason">Only those with this one; <c>null</c>: all.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>How many: at most 10,000 at a time.</returns>
    public Task<int> SendAgainAsync(string? reason, CancellationToken cancellationToken) => database.WriteAsync(async transaction =>
    {
        var connection = transaction.Connection!;
        var rows = await connection.QueryAsync<(long Position, string Message)>(
            "select position, message from outbox where status = 'set-aside' and (@reason is null or reason = @reason) order by position limit 10000", new { reason }, transaction);
        var whole = rows.Where(row => JsonSerializer.Deserialize(row.Message, StorageJson.Default.OutgoingMessage) is not { IsSecret: true, Card: null }).Select(row => row.Position).ToList();
        // They are due: they have been tried.
        return await connection.ExecuteAsync(
            "update outbox set status = 'waiting', attempts = 0, failures = 0, reason = null where position in @whole", new { whole = AmongValues.Of(whole) }, transaction);
    }, cancellationToken);
}

/// <summary>A message that could not be sent.</summary>
/// <param name="Municipality">Whose it is.</param>
/// <param name="Lane">Whom it was for, as the outbox has it.</param>
/// <param name="LastDueAt">When it was due for the last time, as the database has it.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Reason">Why it can't be sent: a code of Teams or of the bot.</param>
internal sealed record SetAsideMessage(string Municipality, string Lane, string LastDueAt, long Attempts, string Reason);
