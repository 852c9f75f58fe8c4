using System.Collections.Concurrent;
using Dapper;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Storage;

internal sealed class ContactStore(Database database) : IContactStore
{
    private const int MostRemembered = 50_000;

    // What this process has stored, so that a turn of somebody known costs no write.
    private readonly ConcurrentDictionary<(MunicipalityId, string), Contact> known = new();

    public async Task<Contact?> FindAsync(MunicipalityId municipality, string personId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<Contact>(
            """
            select service_url as ServiceUrl, tenant_id as TenantId, bot_id as BotId, conversation_id as ConversationId, object_id as ObjectId
            from person_contact where municipality = @municipality and person_id = @personId
            """,
            new { municipality = municipality.Value, personId });
    }

    public async Task<IReadOnlyList<string>> FindMetAsync(MunicipalityId municipality, IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return [.. await connection.QueryAsync<string>(
            """
            select person_id from person_contact
            where municipality = @municipality and (person_id in @ids or object_id in @objectIds)
            order by person_id
            """,
            new { municipality = municipality.Value, ids = AmongValues.Of(ids), objectIds = AmongValues.Of(ids.Select(id => id.ToLowerInvariant())) })];
    }

    public ValueTask RememberAsync(MunicipalityId municipality, string personId, Contact contact, CancellationToken cancellationToken)
    {
        var key = (municipality, personId);
        return known.TryGetValue(key, out var stored) && (stored == contact || (contact.ConversationId is null && stored.ServiceUrl == contact.ServiceUrl))
            ? ValueTask.CompletedTask
            : new ValueTask(StoreAsync(municipality, personId, contact, cancellationToken));
    }

    public async Task<SentCard?> FindCardAsync(MunicipalityId municipality, string cardKey, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<SentCard>(
            """
            select service_url as ServiceUrl, conversation_id as ConversationId, activity_id as ActivityId
            from sent_card where municipality = @municipality and card_key = @cardKey
            """,
            new { municipality = municipality.Value, cardKey });
    }

    public async Task<IReadOnlyDictionary<string, string>> ShownAsync(
        MunicipalityId municipality, IReadOnlyList<string> cardKeys, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<(string Key, string? Shown)>(
            // The messages come last, in their order, so that of several the newest counts.
            """
            select card_key, shown from (
                select card_key, shown, 0 as position from sent_card where municipality = @municipality and card_key in @cardKeys
                union all
                select card_key, shown, position from outbox where municipality = @municipality and card_key in @cardKeys and status = 'waiting') as cards
            order by position
            """,
            new { municipality = municipality.Value, cardKeys = AmongValues.Of(cardKeys) });
        var shown = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, hash) in rows)
        {
            shown[key] = hash ?? "";
        }
        return shown;
    }

    private async Task StoreAsync(MunicipalityId municipality, string personId, Contact contact, CancellationToken cancellationToken)
    {
        await database.WriteAsync(
            transaction => transaction.Connection!.ExecuteAsync(
                // Met in a channel, a person keeps the chat that they have.
                """
                insert into person_contact (municipality, person_id, service_url, tenant_id, bot_id, conversation_id, object_id)
                values (@municipality, @personId, @ServiceUrl, @TenantId, @BotId, @ConversationId, @objectId)
                on conflict (municipality, person_id) do update
                set service_url = excluded.service_url, tenant_id = excluded.tenant_id, bot_id = excluded.bot_id,
                    conversation_id = excluded.conversation_id, object_id = coalesce(excluded.object_id, person_contact.object_id)
                where excluded.conversation_id is not null or person_contact.conversation_id is null
                """,
                new { municipality = municipality.Value, personId, contact.ServiceUrl, contact.TenantId, contact.BotId, contact.ConversationId, objectId = contact.ObjectId?.ToLowerInvariant() },
                transaction),
            cancellationToken);
        if (known.Count >= MostRemembered)
        {
            known.Clear();
        }
        known[(municipality, personId)] = contact;
    }
}
