using PolicyBot.Conversation;
using PolicyBot.Questions;
using PolicyBot.Storage;
using PolicyBot.Suggestions;
using PolicyBot.Testing;
using PolicyBot.Tests.Plans;
using PolicyBot.Tests.Questions;

namespace PolicyBot.Tests.Storage;

public abstract class QuestionStoreTests : StoreTests
{
    private readonly QuestionStore store;
    private readonly SuggestionStore suggestions;

    private protected QuestionStoreTests(ITestDatabase file) : base(file)
    {
        store = new QuestionStore(Database, Signal);
        suggestions = new SuggestionStore(Database);
    }

    [EachFact]
    public async Task Given_a_question_when_it_is_stored_then_it_is_read_back_whole_after_a_restart_and_only_in_its_municipality()
    {
        var passed = AQuestion.Passed(name: "Kari") with { DeliveredTo = [AQuestion.Channel, new Recipient.OnePerson("29:rita")] };
        await AddAsync(passed);

        var read = await new QuestionStore(OpenAgain(), Signal).FindAsync(Gausdal, AQuestion.Id, CancellationToken.None);

        Assert.Equivalent(passed, read, strict: true);
        Assert.Null(await store.FindAsync(Ringebu, AQuestion.Id, CancellationToken.None));
    }

    [EachFact]
    public async Task Given_a_question_when_it_is_added_again_then_the_first_stays_and_nothing_more_is_told()
    {
        await AddAsync(AQuestion.Passed());
        var second = await AddAsync(AQuestion.Passed() with { AskerId = "29:else" });

        Assert.Equal(A.Kari.Id, second?.AskerId);
        Assert.Null(await AddAsync(AQuestion.Passed() with { Municipality = Ringebu }));
        Assert.Single(await QueryAsync<string>("select id from outbox"));
        Assert.Equal(["passed"], await QueryAsync<string>("select kind from question_event"));
    }

    [EachFact]
    public async Task Given_two_who_reply_on_the_same_reading_when_both_are_stored_then_the_second_is_not()
    {
        var read = (await AddAsync(AQuestion.Passed()))!;
        var reply = Change(read with { Exchanges = AQuestion.Passed(AQuestion.Answer).Exchanges }, QuestionEvent.Answered) with { By = AQuestion.Rita };

        Assert.Equal(1, (await store.TrySaveAsync(reply, CancellationToken.None))?.Revision);
        Assert.Null(await store.TrySaveAsync(reply, CancellationToken.None));

        Assert.Equal(["passed", "answered 29:rita Rita"], await QueryAsync<string>("select trim(kind || ' ' || coalesce(by_id, '') || ' ' || coalesce(by_name, '')) from question_event order by revision"));
        Assert.Equal(2, (await QueryAsync<string>("select id from outbox")).Count);
    }

    [EachFact]
    public async Task Given_questions_when_the_open_ones_are_listed_then_those_that_have_waited_longest_come_first_page_by_page()
    {
        foreach (var hours in new[] { 3, 1, 2 })
        {
            await AddAsync(AQuestion.Passed() with { Id = QuestionId.New(), Exchanges = [new Exchange($"{hours}", A.Now.AddHours(hours))] });
        }
        await AddAsync(AQuestion.Passed(AQuestion.Answer));

        Assert.Equal(["1", "2"], (await store.OpenAsync(Gausdal, 0, 2, CancellationToken.None)).Select(question => question.Last.Text));
        Assert.Equal(["3"], (await store.OpenAsync(Gausdal, 2, 2, CancellationToken.None)).Select(question => question.Last.Text));
        Assert.Empty(await store.OpenAsync(Ringebu, 0, 2, CancellationToken.None));
    }

    [EachFact]
    public async Task Given_a_reply_of_30_days_ago_when_askers_are_forgotten_then_nothing_stored_tells_who_asked()
    {
        var (outbox, told) = (new Outbox(Database, Signal), QuestionTelling.OfReplying(AQuestion.Passed(AQuestion.Answer, "Kari"), A.Gausdal, [AQuestion.Place], PolicyBot.Municipalities.Language.Nb));
        await AddAsync(AQuestion.Passed(AQuestion.Answer, name: "Kari"), told);
        foreach (var entry in await outbox.LeaseAsync(A.Now.AddHours(3), TimeSpan.FromMinutes(1), 16, [], CancellationToken.None))
        {
            var conversation = entry.Message.Recipient == AQuestion.Channel ? "19:cases" : "chat-29:kari";
            await outbox.SentAsync(entry, new SentCard("https://smba.example/", conversation, "1"), CancellationToken.None);
        }

        Assert.Equal(0, await store.ForgetAskersAsync(Gausdal, AQuestion.Answer.At.AddSeconds(-1), CancellationToken.None));
        Assert.Equal(0, await store.ForgetAskersAsync(Ringebu, AQuestion.Answer.At, CancellationToken.None));
        Assert.Equal(A.Kari.Id, (await store.FindAsync(Gausdal, AQuestion.Id, CancellationToken.None))?.AskerId);
        Assert.Equal(1, await store.ForgetAskersAsync(Gausdal, AQuestion.Answer.At, CancellationToken.None));
        Assert.Equal(0, await store.ForgetAskersAsync(Gausdal, AQuestion.Answer.At, CancellationToken.None));

        var forgotten = await store.FindAsync(Gausdal, AQuestion.Id, CancellationToken.None);
        Assert.Equal((null, null, AQuestion.Text), (forgotten!.AskerId, forgotten.AskerName, forgotten.Last.Text));
        Assert.Empty(await QueryAsync<string>("select lane from outbox where lane like '%29:kari%' or message like '%29:kari%'"));
        Assert.Empty(await QueryAsync<string>("select card_key from sent_card where conversation_id like '%kari%'"));
    }

    [EachFact]
    public async Task Given_an_asker_who_was_just_forgotten_when_a_change_that_was_read_before_is_stored_then_they_stay_forgotten()
    {
        var read = (await AddAsync(AQuestion.Passed(AQuestion.Answer)))!;
        await store.ForgetAskersAsync(Gausdal, AQuestion.Answer.At, CancellationToken.None);

        await store.TrySaveAsync(Change(read, QuestionEvent.AskedAgain), CancellationToken.None);

        Assert.Null((await store.FindAsync(Gausdal, AQuestion.Id, CancellationToken.None))?.AskerId);
    }

    [EachFact]
    public async Task Given_a_suggestion_when_it_is_added_twice_and_removed_then_it_was_on_the_list_once_and_only_in_its_municipality()
    {
        await AddAsync(AQuestion.Passed(AQuestion.Answer));
        var suggestion = Suggestion.Of(AQuestion.Passed(AQuestion.Answer), 1)!;

        Assert.True(await suggestions.TryAddAsync(Gausdal, suggestion, A.Now, CancellationToken.None));
        Assert.False(await suggestions.TryAddAsync(Gausdal, suggestion, A.Now, CancellationToken.None));
        Assert.Equal([suggestion], await suggestions.ListAsync(Gausdal, 0, 10, CancellationToken.None));
        Assert.Empty(await suggestions.ListAsync(Ringebu, 0, 10, CancellationToken.None));
        Assert.False(await suggestions.TryRemoveAsync(Ringebu, suggestion.Id, CancellationToken.None));
        Assert.True(await suggestions.TryRemoveAsync(Gausdal, suggestion.Id, CancellationToken.None));
        Assert.Empty(await suggestions.ListAsync(Gausdal, 0, 10, CancellationToken.None));
    }

    private Task<PassedQuestion?> AddAsync(PassedQuestion question, IReadOnlyList<OutgoingMessage>? messages = null)
    {
        var change = Change(question, QuestionEvent.Passed);
        return store.AddAsync(change with { Messages = messages ?? change.Messages }, CancellationToken.None);
    }

    private static QuestionChange Change(PassedQuestion next, QuestionEvent happened) =>
        new() { Next = next, Event = happened, At = A.Now, Messages = [OutgoingMessage.New(AQuestion.Channel, A.Card("Kort"))] };
}

public sealed class SqliteQuestionStoreTests() : QuestionStoreTests(new SqliteFile());

[NeedsPostgres]
public sealed class PostgresQuestionStoreTests() : QuestionStoreTests(new PostgresOfTest());
