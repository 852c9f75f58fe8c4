using Dapper;
using PolicyBot.Archive;

namespace PolicyBot.Storage;

internal sealed class ArchiveFileStore(Database database, OutboxSignal signal) : IArchiveFiles
{
    public async Task AddAsync(ArchiveExport export, CancellationToken cancellationToken)
    {
        await database.WriteAsync(async transaction =>
        {
            foreach (var file in export.Files)
            {
                await transaction.Connection!.ExecuteAsync(
                    """
                    insert into archive_file (token_hash, name, municipality, plan_id, by_id, expires_at, media_type, content)
                    values (@token, @Name, @municipality, @plan, @by, @expiresAt, @MediaType, @content)
                    """,
                    new
                    {
                        token = ArchiveToken.Hash(export.Token),
                        file.Name,
                        municipality = export.Municipality.Value,
                        plan = export.Plan?.Id.ToString(),
                        by = export.By.Id,
                        expiresAt = Utc.Text(export.ExpiresAt),
                        file.MediaType,
                        content = file.Content.ToArray(),
                    },
                    transaction);
            }
            if (export.Plan is { } plan)
            {
                await PlanNotes.AddAsync(plan, PlanEvent.Exported, export.By, export.At, ArchiveFiles.Checksums(export.Files), transaction);
            }
            await Outbox.AddAsync(export.Municipality, [export.Message], export.At, transaction);
            return 0;
        }, cancellationToken);
        signal.Ring();
    }

    public async Task<ArchiveFile?> FindAsync(string token, string name, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<Row>(
            "select media_type as MediaType, content from archive_file where token_hash = @token and name = @name and expires_at > @now",
            new { token = ArchiveToken.Hash(token), name, now = Utc.Text(now) });
        return row is null ? null : new ArchiveFile(name, row.MediaType, row.Content);
    }

    public async Task DeleteExpiredAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await connection.ExecuteAsync("delete from archive_file where expires_at <= @now", new { now = Utc.Text(now) });
    }

    private sealed record Row(string MediaType, byte[] Content);
}
