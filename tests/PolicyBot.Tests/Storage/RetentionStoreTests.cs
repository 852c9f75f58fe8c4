using System.Data.Common;
using Dapper;
using Microsoft.Extensions.Options;
using PolicyBot.Accounts;
using PolicyBot.Conversation;
using PolicyBot.Inquiries;
using PolicyBot.Municipalities;
using PolicyBot.Plans;
using PolicyBot.Questions;
using PolicyBot.Storage;
using PolicyBot.Suggestions;
using PolicyBot.Testing;
using PolicyBot.Tests.Accounts;
using PolicyBot.Tests.Plans;
using PolicyBot.Tests.Questions;

namespace PolicyBot.Tests.Storage;

public abstract class RetentionStoreTests : StoreTests
{
    private const int Most = 500;

    private static readonly MunicipalityDirectory Municipalities = new(Options.Create(new MunicipalityOptions()));
    private static readonly DateTimeOffset Later = A.Now.AddDays(1);

    private readonly RetentionStore store;

    private protected RetentionStoreTests(ITestDatabase file) : base(file) => store = new RetentionStore(Database);

    [EachFact]
    public async Task Given_messages_when_old_ones_are_deleted_then_those_that_wait_stay_and_no_more_go_than_are_to()
    {
        var outbox = new Outbox(Database, Signal);
        foreach (var id in new[] { "29:a", "29:b", "29:c" })
        {
            await outbox.AddAsync(Gausdal, [OutgoingMessage.New(new Recipient.OnePerson(id), A.Card("Kort"))], A.Now, CancellationToken.None);
        }
        var entries = await outbox.LeaseAsync(A.Now, TimeSpan.FromMinutes(1), 2, [], CancellationToken.None);
        await outbox.SentAsync(entries[0], card: null, CancellationToken.None);
        await outbox.SetAsideAsync(entries[1], "Gone", CancellationToken.None);

        Assert.Equal(0, await store.DeleteMessagesAsync(A.Now, Most, CancellationToken.None));
        Assert.Equal(1, await store.DeleteMessagesAsync(Later, most: 1, CancellationToken.None));
        Assert.Equal(1, await store.DeleteMessagesAsync(Later, Most, CancellationToken.None));
        Assert.Equal(0, await store.DeleteMessagesAsync(Later, Most, CancellationToken.None));
        Assert.Equal(["person:29:c"], await QueryAsync<string>("select lane from outbox"));
    }

    [EachFact]
    public async Task Given_answers_and_reminders_when_old_ones_are_deleted_then_the_others_stay()
    {
        var (answers, reminders) = (new AnsweredStore(Database), new ReminderStore(Database, Signal));
        await answers.AddAsync(Gausdal, "old", "x", A.Now, CancellationToken.None);
        await answers.AddAsync(Gausdal, "new", "x", A.Now.AddHours(1), CancellationToken.None);
        var message = OutgoingMessage.New(new Recipient.OnePerson(A.Kari.Id), A.Card("Kort"));
        await reminders.TryAddAsync(Gausdal, new Reminder("1", "waiting", "1:1", message), A.Now, CancellationToken.None);
        await reminders.TryAddAsync(Gausdal, new Reminder("1", "waiting", "1:2", message with { Id = Guid.NewGuid() }), Later, CancellationToken.None);

        Assert.Equal(1, await store.DeleteAnswersAsync(A.Now.AddDays(1).AddMinutes(1), Most, CancellationToken.None));
        Assert.Equal(1, await store.DeleteRemindersAsync(Later, Most, CancellationToken.None));

        Assert.Equal(["new"], await QueryAsync<string>("select activity from answered"));
        Assert.Equal(["1:2"], await QueryAsync<string>("select occurrence from reminder"));
    }

    [EachFact]
    public async Task Given_plans_when_old_drafts_are_deleted_then_nothing_of_them_is_left_and_what_was_sent_stays_whole()
    {
        var plans = new PlanStore(Database, Municipalities, Signal);
        var (draft, sent) = (await plans.AddAsync(Draft(1), CancellationToken.None), await plans.AddAsync(Draft(2), CancellationToken.None));
        await plans.TrySaveAsync(Change(sent, new PlanState.Waiting(1, A.Now), "GAU"), CancellationToken.None);
        await plans.TrySaveAsync(Change(draft, new PlanState.Withdrawn(0, A.Kari, A.Now), prefix: null), CancellationToken.None);
        await new Outbox(Database, Signal).AddAsync(Gausdal, [OutgoingMessage.New(new Recipient.OnePerson(A.Kari.Id), A.Card("Kort"), PlanCard.Key(draft.Id, A.Kari.Id))], A.Now, CancellationToken.None);
        foreach (var entry in await new Outbox(Database, Signal).LeaseAsync(A.Now, TimeSpan.FromMinutes(1), 10, [], CancellationToken.None))
        {
            await new Outbox(Database, Signal).SentAsync(entry, new SentCard("https://smba.example/", "chat", "1"), CancellationToken.None);
        }

        Assert.Equal(0, await store.DeleteDraftsAsync(A.Now, Most, CancellationToken.None));
        Assert.Equal(1, await store.DeleteDraftsAsync(Later, Most, CancellationToken.None));
        Assert.Equal(0, await store.DeleteDraftsAsync(Later, Most, CancellationToken.None));

        Assert.Equal([sent.Id.ToString()], await QueryAsync<string>("select id from plan"));
        Assert.Equal(["started", "sent"], await QueryAsync<string>("select kind from plan_event order by revision"));
        Assert.Empty(await QueryAsync<string>($"select card_key from sent_card where card_key like 'plan:{draft.Id}%' union all select card_key from outbox where card_key like 'plan:{draft.Id}%'"));
    }

    [EachTheory]
    [InlineData("delete from plan_event")]
    [InlineData("delete from question_event")]
    [InlineData("delete from inquiry_event")]
    [InlineData("update inquiry_event set by_name = 'x'")]
    public async Task Given_what_was_sent_or_is_open_when_its_trail_is_to_be_shortened_or_changed_then_the_database_refuses(string statement)
    {
        var plans = new PlanStore(Database, Municipalities, Signal);
        await plans.TrySaveAsync(Change(await plans.AddAsync(Draft(1), CancellationToken.None), new PlanState.Waiting(1, A.Now), "GAU"), CancellationToken.None);
        await AskAsync(AQuestion.Passed());
        await RegisterAsync();

        var error = await Assert.ThrowsAnyAsync<DbException>(() => ExecuteAsync(statement));

        Assert.Contains("the audit trail is never", error.Message, StringComparison.Ordinal);
    }

    [EachFact]
    public async Task Given_enquiries_when_those_that_ended_long_ago_are_deleted_then_open_ones_and_their_trail_stay()
    {
        var (ended, open) = (await RegisterAsync(), await RegisterAsync());
        await new InquiryStore(Database).TrySaveAsync(
            new InquiryOutcome.Accepted(ended with { Ending = new InquiryEnding(IsAnswered: true, A.Kari.Id, A.Now, A.Now) }, InquiryEvent.Answered), A.Kari, A.Now, CancellationToken.None);

        Assert.Equal(0, await store.DeleteInquiriesAsync(A.Now, Most, CancellationToken.None));
        Assert.Equal(1, await store.DeleteInquiriesAsync(Later, Most, CancellationToken.None));

        Assert.Equal([open.Id.ToString()], await QueryAsync<string>("select id from inquiry"));
        Assert.Equal([open.Id.ToString()], await QueryAsync<string>("select inquiry_id from inquiry_event"));
    }

    [EachFact]
    public async Task Given_questions_when_those_replied_to_long_ago_are_deleted_then_open_ones_and_suggestions_stay()
    {
        var (open, suggested) = (QuestionId.New(), QuestionId.New());
        await AskAsync(AQuestion.Passed(AQuestion.Answer));
        await AskAsync(AQuestion.Passed() with { Id = open });
        await AskAsync(AQuestion.Passed(AQuestion.Answer) with { Id = suggested });
        await new SuggestionStore(Database).TryAddAsync(Gausdal, Suggestion.Of(AQuestion.Passed(AQuestion.Answer) with { Id = suggested }, 1)!, A.Now, CancellationToken.None);

        Assert.Equal(0, await store.DeleteQuestionsAsync(AQuestion.Answer.At, Most, CancellationToken.None));
        Assert.Equal(1, await store.DeleteQuestionsAsync(Later, Most, CancellationToken.None));

        Assert.Equal(new[] { $"{open}", $"{suggested}" }.Order(StringComparer.Ordinal), await QueryAsync<string>("select id from question order by id"));
        Assert.Equal(2, (await QueryAsync<string>("select question_id from question_event")).Count);
    }

    [EachFact]
    public async Task Given_people_who_were_asked_to_read_when_earlier_versions_are_forgotten_then_who_was_asked_of_the_one_that_holds_stays()
    {
        await ExecuteAsync(
            $"""
            insert into reading (municipality, version, person_id, asked_at) values
            ('gausdal', '1', '29:kari', '{Utc.Text(A.Now)}'), ('gausdal', '2', '29:kari', '{Utc.Text(A.Now)}'), ('ringebu', '1', '29:kari', '{Utc.Text(A.Now)}')
            """);

        Assert.Equal(0, await store.DeleteReadingsAsync(Gausdal, current: "2", A.Now, Most, CancellationToken.None));
        Assert.Equal(1, await store.DeleteReadingsAsync(Gausdal, current: "2", Later, Most, CancellationToken.None));

        Assert.Equal(["gausdal 2", "ringebu 1"], await QueryAsync<string>("select municipality || ' ' || version from reading order by 1"));
    }

    [EachFact]
    public async Task Given_people_not_met_for_long_when_they_are_forgotten_then_those_with_something_open_or_a_task_stay()
    {
        var contacts = new ContactStore(Database, Clock);
        foreach (var id in new[] { "29:gone", "29:kari", "29:named", "29:owner" })
        {
            await contacts.RememberAsync(Gausdal, id, new Contact("https://smba.example/", "tenant", "28:bot", $"chat-{id}"), CancellationToken.None);
        }
        await contacts.RememberAsync(Ringebu, "29:gone", new Contact("https://smba.example/", "tenant", "28:bot", "chat"), CancellationToken.None);
        await new LanguageStore(Database, Clock).TellAsync(Gausdal, "29:gone", Language.Nn, CancellationToken.None);
        await AskAsync(AQuestion.Passed());
        await AccountAsync("29:owner");
        await ExecuteAsync("insert into sent_card (municipality, card_key, service_url, conversation_id, activity_id) values ('gausdal', 'k', 'u', 'chat-29:gone', '1')");

        Assert.Equal(0, await store.DeleteContactsAsync(Gausdal, ["29:named"], A.Now, Most, CancellationToken.None));
        Assert.Equal(1, await store.DeleteContactsAsync(Gausdal, ["29:named"], Later, Most, CancellationToken.None));

        Assert.Equal(["29:kari", "29:named", "29:owner"], await QueryAsync<string>("select person_id from person_contact where municipality = 'gausdal' order by 1"));
        Assert.Single(await QueryAsync<string>("select person_id from person_contact where municipality = 'ringebu'"));
        Assert.Empty(await QueryAsync<string>("select person_id from person_language union all select card_key from sent_card"));
        Assert.Equal(1, await store.DeleteContactsAsync(Ringebu, [], Later, Most, CancellationToken.None));
    }

    [EachFact]
    public async Task Given_somebody_met_before_it_was_kept_when_when_people_are_forgotten_then_they_count_as_met_on_the_day_that_it_began()
    {
        await new ContactStore(Database, Clock).RememberAsync(Gausdal, "29:kari", new Contact("https://smba.example/", "tenant", "28:bot", null), CancellationToken.None);
        await ExecuteAsync("update person_contact set seen_on = null");

        Assert.Equal(0, await store.DeleteContactsAsync(Gausdal, [], A.Now, Most, CancellationToken.None));
        Assert.Equal(1, await store.DeleteContactsAsync(Gausdal, [], Later, Most, CancellationToken.None));
    }

    [EachFact]
    public async Task Given_offers_that_ran_out_when_they_are_deleted_then_the_account_stays_as_it_is()
    {
        await AccountAsync("29:owner");
        await ExecuteAsync($"update account set offer_object = 'o', offer_by = '29:owner', offer_by_name = 'Eier', offer_until = '{Utc.Text(A.Now)}'");

        Assert.Equal(0, await store.DeleteOffersAsync(A.Now, Most, CancellationToken.None));
        Assert.Equal(1, await store.DeleteOffersAsync(Later, Most, CancellationToken.None));

        Assert.Equal(["29:owner"], await QueryAsync<string>("select owner_id from account where offer_object is null and offer_by is null and offer_by_name is null and offer_until is null"));
    }

    [EachFact]
    public async Task Given_two_programs_that_delete_at_once_when_they_are_done_then_each_thing_was_deleted_by_one_of_them()
    {
        for (var count = 0; count < 20; count++)
        {
            await AskAsync(AQuestion.Passed(AQuestion.Answer) with { Id = QuestionId.New() });
        }

        var deleted = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => new RetentionStore(OpenAgain()).DeleteQuestionsAsync(Later, Most, CancellationToken.None))));

        Assert.Equal(20, deleted.Sum());
        Assert.Empty(await QueryAsync<string>("select id from question"));
    }

    private static Plan Draft(int number) => A.Plan(new PlanState.Draft()) with { Id = new PlanId(new Guid($"01930000-0000-7000-8000-00000000000{number}")), Number = null };

    private static PlanChange Change(Plan plan, PlanState next, string? prefix) => new() { Plan = plan, Next = next, By = A.Kari, At = A.Now, NumberPrefix = prefix, Tell = _ => [] };

    private Task AskAsync(PassedQuestion question) => new QuestionStore(Database, Signal).AddAsync(
        new QuestionChange { Next = question, Event = QuestionEvent.Passed, At = A.Now, Messages = [] }, CancellationToken.None);

    private async Task<Inquiry> RegisterAsync()
    {
        var account = await AccountAsync(A.Kari.Id);
        var inquiry = new Inquiry { Id = new InquiryId(Guid.NewGuid()), Municipality = Gausdal, Account = account, Received = A.Now, Text = "Når åpner dere?", RegisteredBy = A.Kari };
        return (await new InquiryStore(Database).TrySaveAsync(new InquiryOutcome.Accepted(inquiry, InquiryEvent.Registered), A.Kari, A.Now, CancellationToken.None))!;
    }

    private async Task<AccountId> AccountAsync(string owner)
    {
        var account = new AccountId(Guid.NewGuid());
        await ExecuteAsync($"insert into account (id, municipality, name, channel, unit, owner_id, revision) values ('{account}', 'gausdal', '{AnAccount.Library.Name}', 'facebook', 'Biblioteket', '{owner}', 0)");
        return account;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = await Database.OpenAsync(CancellationToken.None);
        await connection.ExecuteAsync(sql);
    }
}

public sealed class SqliteRetentionStoreTests() : RetentionStoreTests(new SqliteFile());

[NeedsPostgres]
public sealed class PostgresRetentionStoreTests() : RetentionStoreTests(new PostgresOfTest());
