using Dapper;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Storage;

internal sealed class AnsweredStore(Database database) : IAnsweredStore
{
    private const string Find = "select answer from answered where municipality = @municipality and activity = @activity and answered_at >= @since";

    /// <summary>How long an answer is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public async Task<string?> FindAsync(MunicipalityId municipality, string activity, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<string>(Find, new { municipality = municipality.Value, activity, since = Utc.Text(at - Kept) });
    }

    public Task<string> AddAsync(MunicipalityId municipality, string activity, string answer, DateTimeOffset at, CancellationToken cancellationToken) =>
        database.WriteAsync(async transaction =>
        {
            var values = new { municipality = municipality.Value, activity, answer, at = Utc.Text(at), since = Utc.Text(at - Kept) };
            await transaction.Connection!.ExecuteAsync("delete from answered where answered_at < @since", values, transaction);
            await transaction.Connection!.ExecuteAsync(
                """
                insert into answered (municipality, activity, answer, answered_at) values (@municipality, @activity, @answer, @at)
                on conflict (municipality, activity) do nothing
                """,
                values,
                transaction);
            return await transaction.Connection!.QuerySingleAsync<string>(Find, values, transaction);
        }, cancellationToken);
}
