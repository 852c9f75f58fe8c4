using System.Data.Common;
using System.Text.Json;
using Dapper;
using PolicyBot.Cases;
using PolicyBot.Municipalities;

namespace PolicyBot.Storage;

internal sealed class CaseStore(Database database, OutboxSignal signal) : ICaseStore
{
    private const string Select = "select content from reported_case where municipality = @municipality";

    public async Task<ReportedCase?> FindAsync(MunicipalityId municipality, CaseId id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await FindAsync(municipality, id, connection, transaction: null);
    }

    public Task<IReadOnlyList<ReportedCase>> OpenAsync(MunicipalityId municipality, int skip, int most, CancellationToken cancellationToken) =>
        QueryAsync(
            $"{Select} and closed_at is null order by urgency desc, reported_at, id limit @most offset @skip",
            new { municipality = municipality.Value, most, skip },
            cancellationToken);

    public Task<IReadOnlyList<ReportedCase>> ReportedByAsync(MunicipalityId municipality, string reporterId, int skip, int most, CancellationToken cancellationToken) =>
        QueryAsync(
            $"{Select} and reporter_id = @reporterId order by reported_at desc, id limit @most offset @skip",
            new { municipality = municipality.Value, reporterId, most, skip },
            cancellationToken);

    public Task<IReadOnlyList<ReportedCase>> ReportedInAsync(MunicipalityId municipality, Period period, CancellationToken cancellationToken) =>
        QueryAsync(
            $"{Select} and reported_at >= @from and reported_at < @to order by reported_at, id",
            new { municipality = municipality.Value, from = Utc.Text(period.From), to = Utc.Text(period.To) },
            cancellationToken);

    public async Task<ReportedCase?> AddAsync(CaseChange change, string prefix, CancellationToken cancellationToken)
    {
        var stored = await database.WriteAsync(async transaction =>
        {
            // Looked for before a number is taken, so that none is lost to a form that is sent twice.
            if (await transaction.Connection!.ExecuteScalarAsync<long>("select count(*) from reported_case where id = @id", new { id = change.Next.Id.ToString() }, transaction) == 0)
            {
                var (year, count) = await YearlyCount.NextAsync("case_number", change.Next.Municipality, change.At, transaction);
                var added = change.Next with { Number = new CaseNumber(prefix, year, count) };
                await transaction.Connection!.ExecuteAsync(
                    """
                    insert into reported_case (id, municipality, number_year, number_count, reporter_id, reported_at, urgency, closed_at, content, revision)
                    values (@Id, @Municipality, @NumberYear, @NumberCount, @ReporterId, @ReportedAt, @Urgency, @ClosedAt, @Content, @Revision)
                    """,
                    Row(added),
                    transaction);
                await NoteAsync(added, change, transaction);
            }
            return await FindAsync(change.Next.Municipality, change.Next.Id, transaction.Connection!, transaction);
        }, cancellationToken);
        signal.Ring();
        return stored;
    }

    public async Task<ReportedCase?> TrySaveAsync(CaseChange change, CancellationToken cancellationToken)
    {
        var next = change.Next with { Revision = change.Next.Revision + 1 };
        var isSaved = await database.WriteAsync(async transaction =>
        {
            var saved = await transaction.Connection!.ExecuteAsync(
                """
                update reported_case set closed_at = @ClosedAt, content = @Content, revision = @Revision
                where municipality = @Municipality and id = @Id and revision = @Revision - 1
                """,
                Row(next),
                transaction) == 1;
            if (saved)
            {
                await NoteAsync(next, change, transaction);
            }
            return saved;
        }, cancellationToken);
        signal.Ring();
        return isSaved ? next : null;
    }

    private async Task<IReadOnlyList<ReportedCase>> QueryAsync(string sql, object parameters, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return [.. (await connection.QueryAsync<string>(sql, parameters)).Select(Read)];
    }

    private static async Task<ReportedCase?> FindAsync(MunicipalityId municipality, CaseId id, DbConnection connection, DbTransaction? transaction) =>
        await connection.QuerySingleOrDefaultAsync<string>($"{Select} and id = @id", new { municipality = municipality.Value, id = id.ToString() }, transaction) is { } content
            ? Read(content)
            : null;

    private static ReportedCase Read(string content) => JsonSerializer.Deserialize(content, StorageJson.Default.ReportedCase)!;

    private static string Content(ReportedCase reported) => JsonSerializer.Serialize(reported, StorageJson.Default.ReportedCase);

    private static object Row(ReportedCase reported) => new
    {
        Id = reported.Id.ToString(),
        Municipality = reported.Municipality.Value,
        NumberYear = reported.Number!.Year,
        NumberCount = reported.Number.Count,
        ReporterId = reported.Reporter.Id,
        ReportedAt = Utc.Text(reported.ReportedAt),
        Urgency = (int)reported.Urgency,
        ClosedAt = reported.Closing is { } closing ? Utc.Text(closing.At) : null,
        Content = Content(reported),
        reported.Revision,
    };

    private static async Task NoteAsync(ReportedCase stored, CaseChange change, DbTransaction transaction)
    {
        await transaction.Connection!.ExecuteAsync(
            """
            insert into case_event (case_id, revision, municipality, kind, by_id, by_name, at, content)
            values (@id, @revision, @municipality, @kind, @byId, @byName, @at, @content)
            """,
            new
            {
                id = stored.Id.ToString(),
                revision = stored.Revision,
                municipality = stored.Municipality.Value,
                kind = KindOf(change.Event),
                byId = change.By?.Id,
                byName = change.By?.Name,
                at = Utc.Text(change.At),
                content = Content(stored),
            },
            transaction);
        if (change.Card is { } card)
        {
            await Outbox.KeepCardAsync(stored.Municipality, CaseTelling.ReporterKey(stored.Id), card, shown: null, transaction);
        }
        await Outbox.AddAsync(stored.Municipality, change.Tell(stored), change.At, transaction);
    }

    private static string KindOf(CaseEvent happened) => happened switch
    {
        CaseEvent.Reported => "reported",
        CaseEvent.Delivered => "delivered",
        CaseEvent.Taken => "taken",
        CaseEvent.Advised => "advised",
        CaseEvent.TeamAsked => "team-asked",
        CaseEvent.Added => "added",
        CaseEvent.Raised => "raised",
        CaseEvent.Closed => "closed",
        _ => throw new ArgumentOutOfRangeException(nameof(happened)),
    };
}
