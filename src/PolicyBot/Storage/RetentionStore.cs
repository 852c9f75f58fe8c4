using System.Data.Common;
using Dapper;
using PolicyBot.Municipalities;
using PolicyBot.Retention;

namespace PolicyBot.Storage;

internal sealed class RetentionStore(Database database) : IRetentionStore
{
    public Task<int> DeleteMessagesAsync(DateTimeOffset storedBefore, int most, CancellationToken cancellationToken) => DeleteAsync<long>(
        "select position from outbox where status <> 'waiting' and created_at < @before order by position limit @most",
        new { before = Utc.Text(storedBefore), most },
        static (found, transaction) => transaction.Connection!.ExecuteAsync("delete from outbox where position in @found", new { found = AmongValues.Of(found) }, transaction),
        cancellationToken);

    public Task<int> DeleteAnswersAsync(DateTimeOffset now, int most, CancellationToken cancellationToken) => DeleteAsync<(string Municipality, string Activity)>(
        "select municipality, activity from answered where answered_at < @before order by answered_at limit @most",
        new { before = Utc.Text(now - AnsweredStore.Kept), most },
        static (found, transaction) => transaction.Connection!.ExecuteAsync(
            "delete from answered where municipality = @Municipality and activity = @Activity", found.Select(row => new { row.Municipality, row.Activity }), transaction),
        cancellationToken);

    public Task<int> DeleteRemindersAsync(DateTimeOffset givenBefore, int most, CancellationToken cancellationToken) => DeleteAsync<(string Municipality, string Subject, string Kind, string Occurrence)>(
        "select municipality, subject, kind, occurrence from reminder where at < @before order by at limit @most",
        new { before = Utc.Text(givenBefore), most },
        static (found, transaction) => transaction.Connection!.ExecuteAsync(
            "delete from reminder where municipality = @Municipality and subject = @Subject and kind = @Kind and occurrence = @Occurrence",
            found.Select(row => new { row.Municipality, row.Subject, row.Kind, row.Occurrence }),
            transaction),
        cancellationToken);

    public async Task<int> DeleteOffersAsync(DateTimeOffset validBefore, int most, CancellationToken cancellationToken)
    {
        var due = new { before = Utc.Text(validBefore), most };
        var ofPlans = await DeleteAsync<string>(
            "select id from plan_offer where valid_until < @before order by valid_until limit @most",
            due,
            static (found, transaction) => transaction.Connection!.ExecuteAsync("delete from plan_offer where id in @found", new { found = AmongValues.Of(found) }, transaction),
            cancellationToken);
        return ofPlans + await DeleteAsync<string>(
            "select id from account where offer_until < @before order by offer_until limit @most",
            due,
            static (found, transaction) => transaction.Connection!.ExecuteAsync(
                """
                update account set offer_object = null, offer_code_hash = null, offer_by = null, offer_by_name = null, offer_until = null, revision = revision + 1
                where id in @found
                """,
                new { found = AmongValues.Of(found) },
                transaction),
            cancellationToken);
    }

    public Task<int> DeleteDraftsAsync(DateTimeOffset changedBefore, int most, CancellationToken cancellationToken) => DeleteAsync<string>(
        "select id from plan where number_year is null and changed_at < @before order by changed_at limit @most",
        new { before = Utc.Text(changedBefore), most },
        DeleteDraftsAsync,
        cancellationToken);

    public Task<int> DeleteInquiriesAsync(DateTimeOffset endedBefore, int most, CancellationToken cancellationToken) => DeleteAsync<string>(
        "select id from inquiry where ended_at < @before order by ended_at limit @most",
        new { before = Utc.Text(endedBefore), most },
        static (found, transaction) => transaction.Connection!.ExecuteAsync(
            """
            delete from reminder where subject in @found;
            delete from inquiry_event where inquiry_id in @found;
            delete from inquiry where id in @found
            """,
            new { found = AmongValues.Of(found) },
            transaction),
        cancellationToken);

    public Task<int> DeleteQuestionsAsync(DateTimeOffset repliedBefore, int most, CancellationToken cancellationToken) => DeleteAsync<string>(
        """
        select id from question
        where replied_at < @before and not exists (select 1 from suggestion where suggestion.question_id = question.id)
        order by replied_at limit @most
        """,
        new { before = Utc.Text(repliedBefore), most },
        static async (found, transaction) =>
        {
            await DeleteCardsAsync("question", found, transaction);
            await transaction.Connection!.ExecuteAsync(
                """
                delete from reminder where subject in @found;
                delete from question_event where question_id in @found;
                delete from question where id in @found
                """,
                new { found = AmongValues.Of(found) },
                transaction);
        },
        cancellationToken);

    public Task<int> DeleteReadingsAsync(MunicipalityId municipality, string current, DateTimeOffset askedBefore, int most, CancellationToken cancellationToken) => DeleteAsync<(string Version, string PersonId)>(
        "select version, person_id from reading where municipality = @municipality and version <> @current and asked_at < @before order by asked_at limit @most",
        new { municipality = municipality.Value, current, before = Utc.Text(askedBefore), most },
        (found, transaction) => transaction.Connection!.ExecuteAsync(
            "delete from reading where municipality = @municipality and version = @Version and person_id = @PersonId",
            found.Select(row => new { municipality = municipality.Value, row.Version, row.PersonId }),
            transaction),
        cancellationToken);

    public Task<int> DeleteContactsAsync(MunicipalityId municipality, IReadOnlyList<string> named, DateTimeOffset metBefore, int most, CancellationToken cancellationToken) => DeleteAsync<string>(
        """
        select person_id from person_contact as met
        where municipality = @municipality and coalesce(seen_on, (select substr(run_at, 1, 10) from migration where number = 16)) < @before
          and person_id not in @named and coalesce(object_id, '') not in @objects
          and not exists (select 1 from plan where plan.municipality = met.municipality and (applicant_id = met.person_id or deputy_id = met.person_id)
                          and status <> 'Withdrawn' and (status <> 'TurnedDown' or standing is not null))
          and not exists (select 1 from account where account.municipality = met.municipality and owner_id = met.person_id and ended_on is null)
          and not exists (select 1 from reported_case where reported_case.municipality = met.municipality and reporter_id = met.person_id and closed_at is null)
          and not exists (select 1 from question where question.municipality = met.municipality and asker_id = met.person_id and replied_at is null)
          and not exists (select 1 from inquiry where inquiry.municipality = met.municipality and registered_by = met.person_id and ended_at is null)
          and not exists (select 1 from outbox where outbox.municipality = met.municipality and lane = 'person:' || met.person_id and status = 'waiting')
        order by person_id limit @most
        """,
        new { municipality = municipality.Value, before = Utc.Day(metBefore), most, named = Among(named), objects = Among(named.Select(id => id.ToLowerInvariant())) },
        (found, transaction) => ContactStore.DeleteAsync(municipality, found, transaction),
        cancellationToken);

    /// <summary>Deletes plans that were never sent, with all that belongs to them.</summary>
    public static async Task DeleteDraftsAsync(IReadOnlyList<string> ids, DbTransaction transaction)
    {
        await DeleteCardsAsync("plan", ids, transaction);
        await transaction.Connection!.ExecuteAsync(
            """
            delete from reminder where subject in @ids;
            delete from plan_offer where plan_id in @ids;
            delete from plan_event where plan_id in @ids;
            delete from plan where id in @ids and number_year is null
            """,
            new { ids = AmongValues.Of(ids) },
            transaction);
    }

    // Where the cards on something stand, and what was sent of them.
    private static Task DeleteCardsAsync(string of, IReadOnlyList<string> ids, DbTransaction transaction) => transaction.Connection!.ExecuteAsync(
        "delete from sent_card where card_key like @key; delete from outbox where card_key like @key and status <> 'waiting'",
        ids.Select(id => new { key = $"{of}:{id}:%" }),
        transaction);

    // Nothing is unequal to null either: a list without values would leave everything out.
    private static AmongValues Among(IEnumerable<string> values) => AmongValues.Of(values.DefaultIfEmpty("nobody"));

    // Nearly every round there is nothing to delete, and no need to hold up those who write.
    private async Task<int> DeleteAsync<T>(string due, object values, Func<IReadOnlyList<T>, DbTransaction, Task> delete, CancellationToken cancellationToken)
    {
        await using (var connection = await database.OpenAsync(cancellationToken))
        {
            if (!(await connection.QueryAsync<T>(due, values)).Any())
            {
                return 0;
            }
        }
        return await database.WriteAsync(async transaction =>
        {
            var found = (await transaction.Connection!.QueryAsync<T>(due, values, transaction)).AsList();
            if (found.Count > 0)
            {
                await delete(found, transaction);
            }
            return found.Count;
        }, cancellationToken);
    }
}
