using System.Collections.Concurrent;
using Dapper;
using PolicyBot.Conversation;
using PolicyBot.Crisis;
using PolicyBot.Municipalities;

namespace PolicyBot.Storage;

internal sealed class CrisisStore(Database database, OutboxSignal signal, TimeProvider clock) : ICrisisStore
{
    // It is asked for at every turn; another instance is believed for so long.
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<MunicipalityId, (CrisisState State, DateTimeOffset Until)> known = new();

    public ValueTask<CrisisState> FindAsync(MunicipalityId municipality, CancellationToken cancellationToken) =>
        known.TryGetValue(municipality, out var kept) && clock.GetUtcNow() < kept.Until ? ValueTask.FromResult(kept.State) : new ValueTask<CrisisState>(ReadAsync(municipality, cancellationToken));

    public async Task<CrisisState> ReadAsync(MunicipalityId municipality, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<Row>(
            "select is_set as IsSet, about, contact, by_id as ById, by_name as ByName, at, revision from crisis where municipality = @municipality", new { municipality = municipality.Value });
        return Keep(row?.ToState(municipality) ?? new CrisisState { Municipality = municipality });
    }

    public async Task<IReadOnlyList<CrisisEntry>> LogAsync(MunicipalityId municipality, int most, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<(string Kind, string By, string At)>(
            "select kind, by_name, at from crisis_event where municipality = @municipality order by revision desc limit @most", new { municipality = municipality.Value, most });
        return [.. rows.Select(row => new CrisisEntry(EventOf(row.Kind), row.By, Utc.Parse(row.At)))];
    }

    public async Task<CrisisState?> TrySaveAsync(CrisisOutcome.Accepted decided, IReadOnlyList<OutgoingMessage> tell, CancellationToken cancellationToken)
    {
        var next = decided.Next with { Revision = decided.Next.Revision + 1 };
        var parameters = new
        {
            municipality = next.Municipality.Value,
            isSet = next.IsSet ? 1 : 0,
            about = next.About,
            contact = next.Contact,
            byId = next.By!.Id,
            byName = next.By.Name,
            at = Utc.Text(next.At),
            revision = next.Revision,
            kind = KindOf(decided.Event),
        };
        var isStored = await database.WriteAsync(async transaction =>
        {
            var changed = await transaction.Connection!.ExecuteAsync(
                """
                insert into crisis (municipality, is_set, about, contact, by_id, by_name, at, revision)
                values (@municipality, @isSet, @about, @contact, @byId, @byName, @at, @revision)
                on conflict (municipality) do update
                set is_set = excluded.is_set, about = excluded.about, contact = excluded.contact, by_id = excluded.by_id, by_name = excluded.by_name, at = excluded.at, revision = excluded.revision
                where crisis.revision = excluded.revision - 1
                """,
                parameters,
                transaction) == 1;
            if (changed)
            {
                await transaction.Connection!.ExecuteAsync(
                    "insert into crisis_event (municipality, revision, kind, about, contact, by_id, by_name, at) values (@municipality, @revision, @kind, @about, @contact, @byId, @byName, @at)",
                    parameters,
                    transaction);
                await Outbox.AddAsync(next.Municipality, tell, next.At, transaction);
            }
            return changed;
        }, cancellationToken);
        signal.Ring();
        return isStored ? Keep(next) : null;
    }

    private CrisisState Keep(CrisisState state)
    {
        known[state.Municipality] = (state, clock.GetUtcNow() + Kept);
        return state;
    }

    private static string KindOf(CrisisEvent happened) => happened switch
    {
        CrisisEvent.Set => "set",
        CrisisEvent.Changed => "changed",
        CrisisEvent.Lifted => "lifted",
        _ => throw new ArgumentOutOfRangeException(nameof(happened)),
    };

    private static CrisisEvent EventOf(string kind) => kind switch
    {
        "set" => CrisisEvent.Set,
        "changed" => CrisisEvent.Changed,
        _ => CrisisEvent.Lifted,
    };

    private sealed record Row(long IsSet, string About, string Contact, string ById, string ByName, string At, long Revision)
    {
        public CrisisState ToState(MunicipalityId municipality) => new()
        {
            Municipality = municipality,
            IsSet = IsSet == 1,
            About = About,
            Contact = Contact,
            By = new Person(ById, ByName),
            At = Utc.Parse(At),
            Revision = (int)Revision,
        };
    }
}
