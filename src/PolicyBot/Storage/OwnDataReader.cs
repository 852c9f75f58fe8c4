using System.Data.Common;
using System.Text.Json;
using Dapper;
using PolicyBot.Cases;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;
using PolicyBot.OwnData;
using PolicyBot.Plans;

namespace PolicyBot.Storage;

/// <summary>Finds what is stored about one person in one municipality. What others wrote that the person is not shown is left out.</summary>
internal sealed class OwnDataReader(DbConnection connection, DbTransaction? transaction, Municipality municipality, Person person)
{
    private const string Acts = """
        select 'plan' as What, cast(plan.number_year as text) as Year, cast(plan.number_count as text) as Count, plan_event.at as At
        from plan_event join plan on plan.id = plan_event.plan_id where plan.municipality = @municipality and by_id = @person and plan.number_year is not null
        union all select 'plan', cast(plan.number_year as text), cast(plan.number_count as text), plan_note.at
        from plan_note join plan on plan.id = plan_note.plan_id where plan.municipality = @municipality and by_id = @person
        union all select 'account', null, null, at from account_event where municipality = @municipality and by_id = @person
        union all select 'closure', null, null, at from closure_event where municipality = @municipality and by_id = @person
        union all select 'case', null, null, at from case_event where municipality = @municipality and by_id = @person
        union all select 'crisis', null, null, at from crisis_event where municipality = @municipality and by_id = @person
        union all select 'question', null, null, at from question_event where municipality = @municipality and by_id = @person
        union all select 'reading', null, null, started_at from reading_round where municipality = @municipality and started_by = @person
        union all select 'channel', null, null, bound_at from channel_binding where municipality = @municipality and bound_by = @person
        order by 4
        """;

    /// <summary>All of it, by kind, and of each kind the oldest first.</summary>
    public async Task<IReadOnlyList<OwnRecord>> ReadAsync() =>
    [
        .. await ContactAsync(),
        .. (await PlansAsync()).OrderBy(record => record.Kind),
        .. await OffersAsync(),
        .. await AccountsAsync(),
        .. await CasesAsync(),
        .. await QuestionsAsync(),
        .. await InquiriesAsync(),
        .. await ReadingsAsync(),
        .. await ActsAsync(),
        .. await MessagesAsync(),
    ];

    private async Task<IEnumerable<OwnRecord>> ContactAsync() =>
    [
        .. from row in await QueryAsync<(string? Chat, string? ObjectId, string? SeenOn)>("select conversation_id, object_id, seen_on from person_contact where municipality = @municipality and person_id = @person")
           select Record(OwnDataKind.Contact, OwnDataRules.ContactId, "", null, [row.Chat, row.ObjectId, row.SeenOn]),
        .. from row in await QueryAsync<(string? Choice, string? Told)>("select choice, told from person_language where municipality = @municipality and person_id = @person")
           select Record(OwnDataKind.Contact, OwnDataRules.LanguageId, "", null, [row.Choice, row.Told]),
        .. from unit in await QueryAsync<string>("select unit from person_unit where municipality = @municipality and person_id = @person")
           select Record(OwnDataKind.Contact, OwnDataRules.UnitId, "", null, [unit]),
    ];

    private async Task<IEnumerable<OwnRecord>> PlansAsync() =>
        from row in await QueryAsync<PlanRow>($"select {PlanStore.Columns} from plan where municipality = @municipality and (applicant_id = @person or deputy_id = @person) order by created_at, id")
        let plan = row.ToPlan(municipality.PlanPrefix)
        let isSent = plan.Number is not null
        // A draft that somebody else has a part in is theirs too.
        let isOpen = isSent ? plan.State is PlanState.Waiting or PlanState.ChangesAsked : plan is { Deputy: not null, State: PlanState.Draft }
        select new OwnRecord(isSent ? OwnDataKind.Plan : OwnDataKind.Draft, row.Id, $"{plan.Number} {plan.Form[PlanQuestionnaire.AccountName]}".Trim(), plan.CreatedAt)
        {
            Texts = [.. plan.Form.Answers.Select(answer => new OwnText(answer.Key, answer.Value))],
            IsOpen = isOpen,
            NeedsContact = isSent ? plan.IsLiving : isOpen,
        };

    private async Task<IEnumerable<OwnRecord>> OffersAsync() => person.ObjectId is null ? [] :
        from row in await QueryAsync<(string Id, string Role, string OfferedAt, string? Ending)>("select id, role, offered_at, ending from plan_offer where municipality = @municipality and invited_object = @objectId order by offered_at, id")
        select new OwnRecord(OwnDataKind.Offer, row.Id, "", Utc.Parse(row.OfferedAt)) { IsOpen = row.Ending is null };

    private async Task<IEnumerable<OwnRecord>> AccountsAsync() =>
        from row in await QueryAsync<(string Id, string Name, string? Address, string? Since, string? EndedOn)>("select id, name, address, in_use_since, ended_on from account where municipality = @municipality and owner_id = @person order by name, id")
        select Record(OwnDataKind.Account, row.Id, row.Name, row.Since, [row.Address]) with { NeedsContact = row.EndedOn is null };

    // What those who deal with the case write to each other is not the reporter's.
    private async Task<IEnumerable<OwnRecord>> CasesAsync() =>
        from content in await QueryAsync<string>("select content from reported_case where municipality = @municipality and reporter_id = @person order by reported_at, id")
        let reported = JsonSerializer.Deserialize(content, StorageJson.Default.ReportedCase)!
        let record = Record(
            OwnDataKind.Case, reported.Id.ToString(), $"{reported.Number}", Utc.Text(reported.ReportedAt),
            [reported.What, reported.Where, reported.AccountName, .. reported.Entries.Where(entry => entry.Kind != CaseEntryKind.TeamAsked).Select(entry => entry.Text), reported.Closing?.Text])
        select record with { IsOpen = reported.Closing is null, NeedsContact = reported.Closing is null };

    private async Task<IEnumerable<OwnRecord>> QuestionsAsync() =>
        from row in await QueryAsync<QuestionRow>($"{QuestionStore.Select} and asker_id = @person order by asked_at, id")
        let question = row.ToQuestion()
        let record = Record(
            OwnDataKind.Question, row.Id, question.AskerName ?? "", Utc.Text(question.Exchanges[0].AskedAt),
            question.Exchanges.SelectMany(exchange => new[] { exchange.Text, exchange.Reply?.Text }))
        select record with { IsOpen = question.IsOpen, NeedsContact = question.IsOpen };

    private async Task<IEnumerable<OwnRecord>> InquiriesAsync() =>
        from row in await QueryAsync<(string Id, string ReceivedAt, string Content, string? Link, string? EndedAt)>(
            """
            select id, received_at, content, link, ended_at from inquiry
            where municipality = @municipality
              and (registered_by = @person or ended_by = @person or exists (select 1 from inquiry_event where inquiry_id = inquiry.id and by_id = @person))
            order by received_at, id
            """)
        select Record(OwnDataKind.Inquiry, row.Id, "", row.ReceivedAt, [row.Content, row.Link]) with { IsOpen = row.EndedAt is null, NeedsContact = row.EndedAt is null };

    private async Task<IEnumerable<OwnRecord>> ReadingsAsync() =>
        from row in await QueryAsync<(string Version, string AskedAt, string? ConfirmedAt)>("select version, asked_at, confirmed_at from reading where municipality = @municipality and person_id = @person order by asked_at, version")
        select Record(OwnDataKind.Reading, row.Version, row.Version, row.ConfirmedAt ?? row.AskedAt, []);

    private async Task<IEnumerable<OwnRecord>> ActsAsync() =>
        (await QueryAsync<(string What, string? Year, string? Count, string At)>(Acts)).Select((row, index) => Record(
            OwnDataKind.Act, $"{index}", row is { Year: { } year, Count: { } count } ? $"{new PlanNumber(municipality.PlanPrefix, Number(year), Number(count))}" : row.What, row.At, []));

    private async Task<IEnumerable<OwnRecord>> MessagesAsync() =>
        from row in await QueryAsync<(string Id, string CreatedAt, string Message)>(
            """
            select id, created_at, message from outbox
            where municipality = @municipality and status <> 'waiting' and (lane in ('person:' || @person, 'person:' || @objectId)
                  or lane in (select 'conversation:' || conversation_id from person_contact where municipality = @municipality and person_id = @person))
            order by position
            """)
        select Record(OwnDataKind.Message, row.Id, "", row.CreatedAt, [JsonSerializer.Deserialize(row.Message, StorageJson.Default.OutgoingMessage)!.Summary]);

    private Task<IEnumerable<T>> QueryAsync<T>(string sql) =>
        connection.QueryAsync<T>(sql, new { municipality = municipality.Id.Value, person = person.Id, objectId = person.ObjectId ?? "" }, transaction);

    private static OwnRecord Record(OwnDataKind kind, string id, string name, string? at, IEnumerable<string?> texts) =>
        new(kind, id, name, at is null ? null : Utc.Parse(at)) { Texts = [.. texts.OfType<string>().Where(text => text.Length > 0).Select(text => new OwnText(null, text))] };

    private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
