using System.Collections.Concurrent;
using System.Data.Common;
using Dapper;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Storage;

internal sealed class ContactStore(Database database, TimeProvider clock) : IContactStore
{
    private const int MostRemembered = 50_000;

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    // What this process has seen stored, so that a turn of somebody known costs nothing. Another instance may have deleted it, so it is looked at again.
    private readonly ConcurrentDictionary<(MunicipalityId, string), Remembered> known = new();

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
        return known.TryGetValue((municipality, personId), out var stored) && clock.GetUtcNow() < stored.Until && Holds(stored.Contact, contact)
            ? ValueTask.CompletedTask
            : new ValueTask(SeeToItAsync(municipality, personId, contact, cancellationToken));
    }

    /// <summary>Forgets what it has seen stored of somebody, after it was deleted.</summary>
    public void Forget(MunicipalityId municipality, string personId) => known.TryRemove((municipality, personId), out _);

    /// <summary>Deletes how people are reached, what they have chosen, and where cards stand in their own chats.</summary>
    public static Task DeleteAsync(MunicipalityId municipality, IEnumerable<string> personIds, DbTransaction transaction) => transaction.Connection!.ExecuteAsync(
        """
        delete from sent_card where municipality = @municipality and conversation_id in (
            select conversation_id from person_contact where municipality = @municipality and person_id in @ids);
        delete from person_contact where municipality = @municipality and person_id in @ids;
        delete from person_language where municipality = @municipality and person_id in @ids;
        delete from person_unit where municipality = @municipality and person_id in @ids
        """,
        new { municipality = municipality.Value, ids = AmongValues.Of(personIds) },
        transaction);

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

    // Met in a channel, a person keeps the chat that they have.
    private static bool Holds(Contact stored, Contact contact) =>
        stored.ServiceUrl == contact.ServiceUrl
        && (contact.ObjectId is null || string.Equals(stored.ObjectId, contact.ObjectId, StringComparison.OrdinalIgnoreCase))
        && (contact.ConversationId is null || (stored.ConversationId == contact.ConversationId && stored.TenantId == contact.TenantId && stored.BotId == contact.BotId));

    private async Task SeeToItAsync(MunicipalityId municipality, string personId, Contact contact, CancellationToken cancellationToken)
    {
        var today = Utc.Day(clock.GetUtcNow());
        if (!await IsStoredAsync(municipality, personId, contact, today, cancellationToken))
        {
            await StoreAsync(municipality, personId, contact, today, cancellationToken);
        }
        if (known.Count >= MostRemembered)
        {
            known.Clear();
        }
        known[(municipality, personId)] = new Remembered(contact, clock.GetUtcNow() + Kept);
    }

    private async Task<bool> IsStoredAsync(MunicipalityId municipality, string personId, Contact contact, string today, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var seenOn = await connection.QuerySingleOrDefaultAsync<string>(
            "select seen_on from person_contact where municipality = @municipality and person_id = @personId", new { municipality = municipality.Value, personId });
        return seenOn == today && await FindAsync(municipality, personId, cancellationToken) is { } stored && Holds(stored, contact);
    }

    private async Task StoreAsync(MunicipalityId municipality, string personId, Contact contact, string today, CancellationToken cancellationToken)
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
                where excluded.conversation_id is not null or person_contact.conversation_id is null;
                update person_contact set seen_on = @today where municipality = @municipality and person_id = @personId
                """,
                new { municipality = municipality.Value, personId, contact.ServiceUrl, contact.TenantId, contact.BotId, contact.ConversationId, objectId = contact.ObjectId?.ToLowerInvariant(), today },
                transaction),
            cancellationToken);
    }

    private sealed record Remembered(Contact Contact, DateTimeOffset Until);
}
