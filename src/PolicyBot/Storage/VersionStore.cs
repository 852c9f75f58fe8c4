using System.Text.Json;
using Dapper;
using PolicyBot.Conversation;
using PolicyBot.Guidelines.Versions;
using PolicyBot.Municipalities;

namespace PolicyBot.Storage;

internal sealed class VersionStore(Database database, OutboxSignal signal) : IVersionStore
{
    private const string Select = "select content from guideline_version where municipality = @municipality";

    public Task<GuidelineVersion?> FindAsync(MunicipalityId municipality, string version, CancellationToken cancellationToken) =>
        ReadAsync($"{Select} and version = @version", municipality, version, cancellationToken);

    public Task<GuidelineVersion?> LatestAsync(MunicipalityId municipality, CancellationToken cancellationToken) =>
        ReadAsync($"{Select} order by position desc limit 1", municipality, version: "", cancellationToken);

    public Task<GuidelineVersion?> BeforeAsync(MunicipalityId municipality, string version, CancellationToken cancellationToken) => ReadAsync(
        $"{Select} and position < (select position from guideline_version where municipality = @municipality and version = @version) order by position desc limit 1",
        municipality, version, cancellationToken);

    public async Task<bool> TryAddAsync(
        MunicipalityId municipality, GuidelineVersion version, IReadOnlyList<OutgoingMessage> tell, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var isNew = await database.WriteAsync(async transaction =>
        {
            var added = await transaction.Connection!.ExecuteAsync(
                """
                insert into guideline_version (municipality, version, position, content, seen_at)
                values (@municipality, @version, (select coalesce(max(position), 0) + 1 from guideline_version where municipality = @municipality), @content, @at)
                on conflict (municipality, version) do nothing
                """,
                new { municipality = municipality.Value, version = version.Name, content = JsonSerializer.Serialize(version, StorageJson.Default.GuidelineVersion), at = Utc.Text(at) },
                transaction) == 1;
            if (added)
            {
                await Outbox.AddAsync(municipality, tell, at, transaction);
            }
            return added;
        }, cancellationToken);
        if (isNew)
        {
            signal.Ring();
        }
        return isNew;
    }

    private async Task<GuidelineVersion?> ReadAsync(string sql, MunicipalityId municipality, string version, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var content = await connection.QuerySingleOrDefaultAsync<string>(sql, new { municipality = municipality.Value, version });
        return content is null ? null : JsonSerializer.Deserialize(content, StorageJson.Default.GuidelineVersion);
    }
}
