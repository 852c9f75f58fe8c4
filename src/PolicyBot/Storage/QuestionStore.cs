using System.Data.Common;
using Dapper;
using PolicyBot.Municipalities;
using PolicyBot.Questions;

namespace PolicyBot.Storage;

internal sealed class QuestionStore(Database database, OutboxSignal signal) : IQuestionStore
{
    /// <summary>What a <see cref="QuestionRow"/> is read from; further conditions can follow.</summary>
    public const string Select = """
        select id, municipality, asker_id as AskerId, asker_name as AskerName, exchanges, delivered_to as DeliveredTo, delivered_at as DeliveredAt, revision
        from question where municipality = @municipality
        """;

    public async Task<PassedQuestion?> FindAsync(MunicipalityId municipality, QuestionId id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await FindAsync(municipality, id, connection, transaction: null);
    }

    public async Task<IReadOnlyList<PassedQuestion>> OpenAsync(MunicipalityId municipality, int skip, int most, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<QuestionRow>(
            $"{Select} and replied_at is null order by asked_at, id limit @most offset @skip", new { municipality = municipality.Value, skip, most });
        return [.. rows.Select(row => row.ToQuestion())];
    }

    public async Task<PassedQuestion?> AddAsync(QuestionChange change, CancellationToken cancellationToken)
    {
        var stored = await database.WriteAsync(async transaction =>
        {
            var added = await transaction.Connection!.ExecuteAsync(
                """
                insert into question (id, municipality, asker_id, asker_name, exchanges, delivered_to, delivered_at, asked_at, replied_at, revision)
                values (@Id, @Municipality, @AskerId, @AskerName, @Exchanges, @DeliveredTo, @DeliveredAt, @AskedAt, @RepliedAt, @Revision)
                on conflict (id) do nothing
                """,
                QuestionRow.Of(change.Next),
                transaction);
            if (added == 1)
            {
                await NoteAsync(change.Next, change, transaction);
            }
            return await FindAsync(change.Next.Municipality, change.Next.Id, transaction.Connection!, transaction);
        }, cancellationToken);
        signal.Ring();
        return stored;
    }

    public async Task<PassedQuestion?> TrySaveAsync(QuestionChange change, CancellationToken cancellationToken)
    {
        var next = change.Next with { Revision = change.Next.Revision + 1 };
        var isSaved = await database.WriteAsync(async transaction =>
        {
            // Who asked is left out: it may be deleted at the same moment.
            var saved = await transaction.Connection!.ExecuteAsync(
                """
                update question
                set exchanges = @Exchanges, delivered_to = @DeliveredTo, delivered_at = @DeliveredAt, asked_at = @AskedAt, replied_at = @RepliedAt, revision = @Revision
                where municipality = @Municipality and id = @Id and revision = @Revision - 1
                """,
                QuestionRow.Of(next),
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

    public async Task<int> ForgetAskersAsync(MunicipalityId municipality, DateTimeOffset repliedBefore, CancellationToken cancellationToken)
    {
        var values = new { municipality = municipality.Value, before = Utc.Text(repliedBefore) };
        const string Due = "municipality = @municipality and replied_at <= @before and asker_id is not null";
        await using (var connection = await database.OpenAsync(cancellationToken))
        {
            // Nearly every round there is nothing to delete, and no need to hold up those who write.
            if (await connection.ExecuteScalarAsync<long>($"select count(*) from question where {Due}", values) == 0)
            {
                return 0;
            }
        }
        return await database.WriteAsync(async transaction =>
        {
            var connection = transaction.Connection!;
            var ids = (await connection.QueryAsync<string>($"select id from question where {Due}", values, transaction)).AsList();
            await ForgetAskersAsync(municipality, ids, transaction);
            return ids.Count;
        }, cancellationToken);
    }

    /// <summary>Deletes who asked, and the messages that went to them.</summary>
    public static Task ForgetAskersAsync(MunicipalityId municipality, IReadOnlyList<string> ids, DbTransaction transaction) => transaction.Connection!.ExecuteAsync(
        """
        update question set asker_id = null, asker_name = null where municipality = @municipality and id in @ids;
        delete from outbox where municipality = @municipality and card_key in @keys and status <> 'waiting';
        delete from sent_card where municipality = @municipality and card_key in @keys
        """,
        new
        {
            municipality = municipality.Value,
            ids = AmongValues.Of(ids),
            keys = AmongValues.Of(ids.Select(id => QuestionTelling.AskerKey(new QuestionId(Guid.ParseExact(id, "N"))))),
        },
        transaction);

    private static async Task<PassedQuestion?> FindAsync(MunicipalityId municipality, QuestionId id, DbConnection connection, DbTransaction? transaction) =>
        (await connection.QuerySingleOrDefaultAsync<QuestionRow>(
            $"{Select} and id = @id", new { municipality = municipality.Value, id = id.ToString() }, transaction))?.ToQuestion();

    private static async Task NoteAsync(PassedQuestion stored, QuestionChange change, DbTransaction transaction)
    {
        await transaction.Connection!.ExecuteAsync(
            """
            insert into question_event (question_id, revision, municipality, kind, by_id, by_name, at)
            values (@id, @revision, @municipality, @kind, @byId, @byName, @at)
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
            },
            transaction);
        await Outbox.AddAsync(stored.Municipality, change.Messages, change.At, transaction);
    }

    private static string KindOf(QuestionEvent happened) => happened switch
    {
        QuestionEvent.Passed => "passed",
        QuestionEvent.Delivered => "delivered",
        QuestionEvent.Answered => "answered",
        QuestionEvent.NotForUs => "not-for-us",
        QuestionEvent.AskedAgain => "asked-again",
        _ => throw new ArgumentOutOfRangeException(nameof(happened)),
    };
}
