using Dapper;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Storage;

internal sealed class AnsweredStore(Database database) : IAnsweredStore
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public async Task<string?> FindAsync(MunicipalityId municipality, string activity, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<string>(
            "select answer from answered where municipality = @municipality and activity = @activity",
            new { municipality = municipality.Value, activity });
    }

    public Task AddAsync(MunicipalityId municipality, string activity, string answer, DateTimeOffset at, CancellationToken cancellationToken) =>
        database.WriteAsync(async transaction =>
        {
            await transaction.Connection!.ExecuteAsync(
                """
                insert into answered (municipality, activity, answer, answered_at) values (@municipality, @activity, @answer, @at)
                on conflict (municipality, activity) do nothing
                """,
                new { municipality = municipality.Value, activity, answer, at = Utc.Text(at) },
                transaction);
            await transaction.Connection!.ExecuteAsync("delete from answered where answered_at < @before", new { before = Utc.Text(at - Kept) }, transaction);
            return 0;
        }, cancellationToken);
}
