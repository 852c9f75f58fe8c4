using System.Data.Common;
using System.Text.Json;
using Dapper;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;
using PolicyBot.Plans;

namespace PolicyBot.Storage;

/// <summary>What is to be sent, stored in the same transaction as what it tells, until it is sent.</summary>
internal sealed class Outbox(Database database, OutboxSignal signal) : IOutbox
{
    // An instance that was held up may come after another has taken its message over: what it has not seen arrive is then the other's to say.
    private const string StillLeased = "status = 'waiting' and leased_until = @lease";

    /// <summary>Stores messages. They are sent after the transaction, and only if it is committed.</summary>
    public static async Task AddAsync(
        MunicipalityId municipality, IReadOnlyList<OutgoingMessage> messages, DateTimeOffset at, DbTransaction transaction)
    {
        foreach (var message in messages)
        {
            await transaction.Connection!.ExecuteAsync(
                """
                insert into outbox (id, municipality, lane, message, card_key, shown, created_at, due_at)
                values (@id, @municipality, @lane, @message, @cardKey, @shown, @at, @at)
                """,
                new
                {
                    id = message.Id.ToString("N"),
                    municipality = municipality.Value,
                    lane = message.Recipient.Lane,
                    message = Json(message),
                    cardKey = message.CardKey,
                    shown = message.CardKey is null ? null : HashOf(message),
                    at = Utc.Text(at),
                },
                transaction);
        }
    }

    public async Task AddAsync(
        MunicipalityId municipality, IReadOnlyList<OutgoingMessage> messages, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await database.WriteAsync(async transaction =>
        {
            await AddAsync(municipality, messages, at, transaction);
            return 0;
        }, cancellationToken);
        signal.Ring();
    }

    /// <summary>Leases the first waiting message of each lane that is due. Instances that do so at the same moment take different ones.</summary>
    /// <param name="now">UTC.</param>
    /// <param name="lease">How long the others leave them alone.</param>
    /// <param name="most">The most to take.</param>
    /// <param name="except">The positions of those not to take, though their lease may be over.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<IReadOnlyList<OutboxEntry>> LeaseAsync(DateTimeOffset now, TimeSpan lease, int most, IEnumerable<long> except, CancellationToken cancellationToken) =>
        database.WriteBesideAsync<IReadOnlyList<OutboxEntry>>(async transaction =>
        {
            var connection = transaction.Connection!;
            var until = Utc.Text(now + lease);
            var rows = (await connection.QueryAsync<Row>(
                $"""
                select position, municipality, message, attempts, failures, leased_until as LeasedUntil
                from outbox as first
                where status = 'waiting' and due_at <= @now and (leased_until is null or leased_until <= @now) and position not in @except
                  and not exists (select 1 from outbox as before
                                  where before.status = 'waiting' and before.municipality = first.municipality
                                    and before.lane = first.lane and before.position < first.position)
                order by position
                limit @most {database.TakingRows}
                """,
                new { now = Utc.Text(now), most, except = AmongValues.Of(except) },
                transaction)).ToList();
            if (rows is [])
            {
                return [];
            }
            await connection.ExecuteAsync(
                "update outbox set leased_until = @until where position in @positions",
                new { until, positions = AmongValues.Of(rows.Select(row => row.Position)) },
                transaction);
            return [.. rows.Select(row => row.ToEntry(until))];
        }, cancellationToken);

    /// <summary>Takes note that a message is sent, and where its card stands.</summary>
    public Task SentAsync(OutboxEntry entry, SentCard? card, CancellationToken cancellationToken) =>
        database.WriteBesideAsync(async transaction =>
        {
            // Whoever has it leased now: it has arrived.
            await EndAsync(entry, "sent", null, "status = 'waiting'", transaction);
            if (card is not null && entry.Message.CardKey is { } key)
            {
                await KeepCardAsync(entry.Municipality, key, card, HashOf(entry.Message), transaction);
            }
            return 0;
        }, cancellationToken);

    /// <summary>Takes note that a message can never be sent. It stays, with the reason, and does not hold up the rest.</summary>
    public Task SetAsideAsync(OutboxEntry entry, string reason, CancellationToken cancellationToken) =>
        database.WriteBesideAsync(async transaction =>
        {
            await EndAsync(entry, "set-aside", reason, StillLeased, transaction);
            return 0;
        }, cancellationToken);

    /// <summary>Leaves a message for later, with the failures that the entry has; its lane waits with it.</summary>
    public Task PostponeAsync(OutboxEntry entry, DateTimeOffset until, string reason, CancellationToken cancellationToken) =>
        database.WriteBesideAsync(
            transaction => transaction.Connection!.ExecuteAsync(
                $"""
                update outbox set due_at = @until, leased_until = null, attempts = attempts + 1, failures = @Failures, reason = @reason
                where position = @Position and {StillLeased}
                """,
                new { until = Utc.Text(until), entry.Failures, reason, entry.Position, lease = entry.LeasedUntil },
                transaction),
            cancellationToken);

    /// <summary>Leaves a message that was not tried for later; its lane waits with it.</summary>
    public Task HoldAsync(OutboxEntry entry, DateTimeOffset until, CancellationToken cancellationToken) =>
        database.WriteBesideAsync(
            transaction => transaction.Connection!.ExecuteAsync(
                $"update outbox set due_at = @until, leased_until = null where position = @Position and {StillLeased}",
                new { until = Utc.Text(until), entry.Position, lease = entry.LeasedUntil },
                transaction),
            cancellationToken);

    /// <summary>Remembers where a card stands that may have to be replaced.</summary>
    /// <param name="municipality">Whose.</param>
    /// <param name="key">Its name.</param>
    /// <param name="card">Where it stands.</param>
    /// <param name="shown">The hash of what it shows; <c>null</c>: not known.</param>
    /// <param name="transaction">What it is stored with.</param>
    public static Task KeepCardAsync(MunicipalityId municipality, string key, SentCard card, string? shown, DbTransaction transaction) =>
        transaction.Connection!.ExecuteAsync(
            """
            insert into sent_card (municipality, card_key, service_url, conversation_id, activity_id, shown)
            values (@municipality, @key, @ServiceUrl, @ConversationId, @ActivityId, @shown)
            on conflict (municipality, card_key) do update
            set service_url = excluded.service_url, conversation_id = excluded.conversation_id, activity_id = excluded.activity_id, shown = excluded.shown
            """,
            new { municipality = municipality.Value, key, card.ServiceUrl, card.ConversationId, card.ActivityId, shown },
            transaction);

    private static string Json(OutgoingMessage message) => JsonSerializer.Serialize(message, StorageJson.Default.OutgoingMessage);

    private static string? HashOf(OutgoingMessage message) => message.Card is { } card ? PlanCards.Hash(card) : null;

    private static Task EndAsync(OutboxEntry entry, string status, string? reason, string where, DbTransaction transaction) =>
        transaction.Connection!.ExecuteAsync(
            $"""
            update outbox set status = @status, leased_until = null, attempts = attempts + 1, reason = @reason, message = coalesce(@without, message)
            where position = @position and {where}
            """,
            new { status, reason, position = entry.Position, lease = entry.LeasedUntil, without = entry.Message.IsSecret ? Json(entry.Message with { Card = null }) : null },
            transaction);

    private sealed record Row(long Position, string Municipality, string Message, long Attempts, long Failures, string? LeasedUntil)
    {
        public OutboxEntry ToEntry(string until) => new(
            Position, new MunicipalityId(Municipality), JsonSerializer.Deserialize(Message, StorageJson.Default.OutgoingMessage)!, (int)Attempts, (int)Failures, LeasedUntil is not null, until);
    }
}
