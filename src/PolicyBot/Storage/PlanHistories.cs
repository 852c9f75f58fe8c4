using System.Text.Json;
using Dapper;
using PolicyBot.Archive;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;
using PolicyBot.Plans;

namespace PolicyBot.Storage;

internal sealed class PlanHistories(Database database, MunicipalityDirectory municipalities) : IPlanHistories
{
    public async Task<PlanId?> FindAsync(MunicipalityId municipality, PlanNumber number, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var id = await connection.QuerySingleOrDefaultAsync<string>(
            "select id from plan where municipality = @municipality and number_year = @Year and number_count = @Count",
            new { municipality = municipality.Value, number.Year, number.Count });
        return PlanId.TryParse(id, out var found) ? found : null;
    }

    public Task<PlanHistory?> HistoryAsync(MunicipalityId municipality, PlanId id, CancellationToken cancellationToken) =>
        database.ReadAsync(async connection =>
        {
            var key = new { municipality = municipality.Value, id = id.ToString() };
            var plan = await connection.QuerySingleOrDefaultAsync<PlanRow>(
                $"select {PlanStore.Columns} from plan where municipality = @municipality and id = @id", key);
            if (plan is null)
            {
                return null;
            }
            var versions = await connection.QueryAsync<VersionRow>(
                "select version, form, guideline_version as GuidelineVersion, sent_at as SentAt from plan_version where plan_id = @id order by version", key);
            var events = await connection.QueryAsync<EventRow>(
                """
                select kind, version, by_id as ById, by_name as ByName, at, state, null as Detail, revision, 0 as is_note, '' as note
                from plan_event where municipality = @municipality and plan_id = @id
                union all
                select kind, version, by_id, by_name, at, null, detail, revision, 1, id
                from plan_note where municipality = @municipality and plan_id = @id
                order by revision, is_note, at, note
                """,
                key);
            return new PlanHistory(
                plan.ToPlan(municipalities.Find(municipality)?.PlanPrefix ?? ""), [.. versions.Select(row => row.ToVersion())], [.. events.Select(row => row.ToEvent())]);
        }, cancellationToken);

    private sealed record VersionRow(long Version, string Form, string GuidelineVersion, string SentAt)
    {
        public SentVersion ToVersion() => new((int)Version, PlanRow.FormIn(Form), GuidelineVersion, Utc.Parse(SentAt));
    }

    private sealed record EventRow
    {
        public required string Kind { get; init; }

        public required long Version { get; init; }

        public required string ById { get; init; }

        public required string ByName { get; init; }

        public required string At { get; init; }

        public string? State { get; init; }

        public string? Detail { get; init; }

        public PlanEvent ToEvent() => new(
            Kind, (int)Version, new Person(ById, ByName), Utc.Parse(At), State is null ? null : JsonSerializer.Deserialize(State, StorageJson.Default.PlanState), Detail);
    }
}
