using System.Text.Json;
using Dapper;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Storage;

internal sealed class ChannelStore(Database database) : IChannelStore
{
    public async Task<Place?> FindAsync(MunicipalityId municipality, ChannelJob job, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var place = await connection.QuerySingleOrDefaultAsync<string>(
            "select place from channel_binding where municipality = @municipality and job = @job",
            new { municipality = municipality.Value, job = job.ToString() });
        return place is null ? null : JsonSerializer.Deserialize(place, StorageJson.Default.Place);
    }

    public Task BindAsync(
        MunicipalityId municipality, ChannelJob job, Place place, Person by, DateTimeOffset at, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction => transaction.Connection!.ExecuteAsync(
                """
                insert into channel_binding (municipality, job, place, bound_by, bound_at)
                values (@municipality, @job, @place, @by, @at)
                on conflict (municipality, job) do update
                set place = excluded.place, bound_by = excluded.bound_by, bound_at = excluded.bound_at
                """,
                new
                {
                    municipality = municipality.Value,
                    job = job.ToString(),
                    place = JsonSerializer.Serialize(place, StorageJson.Default.Place),
                    by = by.Id,
                    at = Utc.Text(at),
                },
                transaction),
            cancellationToken);
}
