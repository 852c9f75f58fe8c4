using System.Data.Common;
using Dapper;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;
using PolicyBot.OwnData;

namespace PolicyBot.Storage;

internal sealed class OwnDataStore(Database database, ContactStore contacts, LanguageStore languages) : IOwnDataStore
{
    // Instead of the name of somebody who is no longer told of; the card shows it.
    private const string Nobody = "–";

    private const int MostAtOnce = 1000;

    public Task<IReadOnlyList<OwnRecord>> ReadAsync(Municipality municipality, Person person, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => new OwnDataReader(connection, transaction: null, municipality, person).ReadAsync(), cancellationToken);

    public async Task<OwnDataDeletion> DeleteAsync(
        Municipality municipality, Person person, Func<IReadOnlyList<OwnRecord>, OwnDataDeletion> decide, CancellationToken cancellationToken)
    {
        var deletion = await database.WriteAsync(async transaction =>
        {
            var decided = decide(await new OwnDataReader(transaction.Connection!, transaction, municipality, person).ReadAsync());
            foreach (var kind in decided.Removed.GroupBy(record => record.Kind))
            {
                foreach (var ids in kind.Select(record => record.Id).Chunk(MostAtOnce))
                {
                    await DeleteAsync(kind.Key, ids, municipality.Id, person, transaction);
                }
            }
            return decided;
        }, cancellationToken);
        contacts.Forget(municipality.Id, person.Id);
        languages.Forget(municipality.Id, person.Id);
        return deletion;
    }

    private static Task DeleteAsync(OwnDataKind kind, IReadOnlyList<string> ids, MunicipalityId municipality, Person person, DbTransaction transaction)
    {
        return kind switch
        {
            OwnDataKind.Contact => DeleteContactAsync(ids, municipality, person, transaction),
            OwnDataKind.Draft => RetentionStore.DeleteDraftsAsync(ids, transaction),
            OwnDataKind.Offer => ExecuteAsync("delete from plan_offer where municipality = @municipality and id in @ids"),
            OwnDataKind.Question => QuestionStore.ForgetAskersAsync(municipality, ids, transaction),
            OwnDataKind.Inquiry => ExecuteAsync(
                $"""
                update inquiry set registered_by = '', registered_name = '{Nobody}' where municipality = @municipality and id in @ids and registered_by = @person;
                update inquiry set ended_by = '' where municipality = @municipality and id in @ids and ended_by = @person;
                delete from inquiry_event where municipality = @municipality and inquiry_id in @ids and by_id = @person
                """),
            OwnDataKind.Reading => ExecuteAsync("delete from reading where municipality = @municipality and person_id = @person and version in @ids"),
            OwnDataKind.Message => ExecuteAsync("delete from outbox where municipality = @municipality and id in @ids and status <> 'waiting'"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "It is never deleted."),
        };

        Task ExecuteAsync(string sql) =>
            transaction.Connection!.ExecuteAsync(sql, new { municipality = municipality.Value, person = person.Id, ids = AmongValues.Of(ids) }, transaction);
    }

    private static Task DeleteContactAsync(IReadOnlyList<string> ids, MunicipalityId municipality, Person person, DbTransaction transaction) => ids.Contains(OwnDataRules.ContactId)
        ? ContactStore.DeleteAsync(municipality, [person.Id], transaction)
        : transaction.Connection!.ExecuteAsync(
            """
            delete from person_language where municipality = @municipality and person_id = @person;
            delete from person_unit where municipality = @municipality and person_id = @person
            """,
            new { municipality = municipality.Value, person = person.Id },
            transaction);
}
