using System.Data.Common;
using Dapper;
using PolicyBot.Accounts;
using PolicyBot.Closures;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Storage;

internal sealed class ClosureStore(Database database, OutboxSignal signal) : IClosureStore
{
    private const string Select = """
        select id, municipality, account_id as AccountId, from_at as FromAt, to_at as ToAt, reason, by_id as ById, by_name as ByName, is_cancelled as IsCancelled, revision
        from closure where municipality = @municipality
        """;

    public async Task<Closure?> FindAsync(MunicipalityId municipality, ClosureId id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return (await connection.QuerySingleOrDefaultAsync<Row>($"{Select} and id = @id", new { municipality = municipality.Value, id = id.ToString() }))?.ToClosure();
    }

    public async Task<IReadOnlyList<Closure>> EndingAfterAsync(MunicipalityId municipality, DateTimeOffset moment, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<Row>($"{Select} and is_cancelled = 0 and to_at > @moment order by from_at, id", new { municipality = municipality.Value, moment = Utc.Text(moment) });
        return [.. rows.Select(row => row.ToClosure())];
    }

    public async Task<Closure?> TrySaveAsync(ClosureOutcome.Accepted decided, Person by, DateTimeOffset at, IReadOnlyList<OutgoingMessage> tell, CancellationToken cancellationToken)
    {
        var isNew = decided.Event is ClosureEvent.Planned;
        var stored = await database.WriteAsync(async transaction =>
        {
            var next = isNew ? decided.Next : decided.Next with { Revision = decided.Next.Revision + 1 };
            if (await OverlapsAsync(next, transaction) || !await KeepAsync(next, isNew, transaction))
            {
                return null;
            }
            await AddEventAsync(next, decided.Event, by, at, transaction);
            await Outbox.AddAsync(next.Municipality, tell, at, transaction);
            return next;
        }, cancellationToken);
        signal.Ring();
        return stored;
    }

    // Looked at again where nobody else writes: two can have planned at the same moment.
    private static async Task<bool> OverlapsAsync(Closure closure, DbTransaction transaction) => !closure.IsCancelled
        && await transaction.Connection!.ExecuteScalarAsync<long>(
            "select count(*) from closure where account_id = @AccountId and id <> @Id and is_cancelled = 0 and from_at < @ToAt and to_at > @FromAt", Row.Of(closure), transaction) > 0;

    private static async Task<bool> KeepAsync(Closure closure, bool isNew, DbTransaction transaction) => await transaction.Connection!.ExecuteAsync(
        isNew
            ? """
              insert into closure (id, municipality, account_id, from_at, to_at, reason, by_id, by_name, is_cancelled, revision)
              values (@Id, @Municipality, @AccountId, @FromAt, @ToAt, @Reason, @ById, @ByName, @IsCancelled, @Revision)
              """
            : """
              update closure set from_at = @FromAt, to_at = @ToAt, reason = @Reason, is_cancelled = @IsCancelled, revision = @Revision
              where municipality = @Municipality and id = @Id and revision = @Revision - 1
              """,
        Row.Of(closure),
        transaction) == 1;

    private static Task AddEventAsync(Closure closure, ClosureEvent happened, Person by, DateTimeOffset at, DbTransaction transaction) =>
        transaction.Connection!.ExecuteAsync(
            """
            insert into closure_event (closure_id, revision, municipality, kind, by_id, by_name, at, from_at, to_at)
            values (@id, @revision, @municipality, @kind, @byId, @byName, @at, @from, @to)
            """,
            new
            {
                id = closure.Id.ToString(),
                revision = closure.Revision,
                municipality = closure.Municipality.Value,
                kind = KindOf(happened),
                byId = by.Id,
                byName = by.Name,
                at = Utc.Text(at),
                from = Utc.Text(closure.Period.From),
                to = Utc.Text(closure.Period.To),
            },
            transaction);

    private static string KindOf(ClosureEvent happened) => happened switch
    {
        ClosureEvent.Planned => "planned",
        ClosureEvent.Changed => "changed",
        ClosureEvent.Cancelled => "cancelled",
        ClosureEvent.OpenedEarly => "opened-early",
        _ => throw new ArgumentOutOfRangeException(nameof(happened)),
    };

    private sealed record Row(
        string Id, string Municipality, string AccountId, string FromAt, string ToAt, string Reason, string ById, string ByName, long IsCancelled, long Revision)
    {
        public static Row Of(Closure closure) => new(
            closure.Id.ToString(), closure.Municipality.Value, closure.Account.ToString(), Utc.Text(closure.Period.From), Utc.Text(closure.Period.To), closure.Reason,
            closure.By.Id, closure.By.Name, closure.IsCancelled ? 1 : 0, closure.Revision);

        public Closure ToClosure() => new()
        {
            Id = new ClosureId(Guid.ParseExact(Id, "N")),
            Municipality = new MunicipalityId(Municipality),
            Account = new AccountId(Guid.ParseExact(AccountId, "N")),
            Period = new Period(Utc.Parse(FromAt), Utc.Parse(ToAt)),
            Reason = Reason,
            By = new Person(ById, ByName),
            IsCancelled = IsCancelled == 1,
            Revision = (int)Revision,
        };
    }
}
