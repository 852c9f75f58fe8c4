using PolicyBot.Conversation;
using PolicyBot.Storage;
using PolicyBot.Testing;
using PolicyBot.Tests.Plans;

namespace PolicyBot.Tests.Storage;

public abstract class OutboxTests : StoreTests
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);
    private readonly Outbox outbox;

    private protected OutboxTests(ITestDatabase file) : base(file) => outbox = new Outbox(Database, Signal);

    [EachFact]
    public async Task Given_two_messages_to_one_person_when_they_are_taken_then_the_second_waits_for_the_first()
    {
        await AddAsync(To("29:kari", "første"), To("29:kari", "andre"));

        var first = Assert.Single(await TakeAsync());
        Assert.Equal("første", first.Message.Summary);
        Assert.Empty(await TakeAsync());

        await outbox.SentAsync(first, card: null, CancellationToken.None);
        Assert.Equal("andre", Assert.Single(await TakeAsync()).Message.Summary);
    }

    [EachFact]
    public async Task Given_messages_to_different_people_when_they_are_taken_then_none_waits_for_another()
    {
        await AddAsync(To("29:kari", "a"), To("29:ola", "b"), ToChannel("c"));

        Assert.Equal(["a", "b", "c"], (await TakeAsync()).Select(entry => entry.Message.Summary));
    }

    [EachFact]
    public async Task Given_the_same_channel_job_in_two_municipalities_when_messages_are_taken_then_their_lanes_are_two()
    {
        await AddAsync(ToChannel("i Gausdal"));
        await outbox.AddAsync(Ringebu, [ToChannel("i Ringebu")], A.Now, CancellationToken.None);

        Assert.Equal([Gausdal, Ringebu], (await TakeAsync()).Select(entry => entry.Municipality));
    }

    [EachFact]
    public async Task Given_many_messages_when_some_are_taken_then_there_are_no_more_than_asked_for_and_the_oldest_come_first()
    {
        await AddAsync([.. Enumerable.Range(0, 5).Select(number => To($"29:{number}", $"{number}"))]);

        Assert.Equal(["0", "1", "2"], (await outbox.LeaseAsync(A.Now, Lease, 3, [], CancellationToken.None)).Select(entry => entry.Message.Summary));
        Assert.Equal(["3", "4"], (await outbox.LeaseAsync(A.Now, Lease, 3, [], CancellationToken.None)).Select(entry => entry.Message.Summary));
    }

    [EachFact]
    public async Task Given_a_sender_that_died_when_its_lease_is_over_then_the_message_is_taken_again_by_another_that_knows_it_may_have_arrived()
    {
        await AddAsync(To("29:kari", "a"));
        Assert.Single(await TakeAsync());

        var other = new Outbox(OpenAgain(), Signal);
        Assert.Empty(await other.LeaseAsync(A.Now + Lease - TimeSpan.FromMilliseconds(1), Lease, 9, [], CancellationToken.None));
        Assert.True(Assert.Single(await other.LeaseAsync(A.Now + Lease, Lease, 9, [], CancellationToken.None)).MayHaveArrived);
    }

    [EachFact]
    public async Task Given_many_senders_when_all_take_at_once_then_each_message_is_taken_once()
    {
        await AddAsync([.. Enumerable.Range(0, 40).Select(number => To($"29:{number}", $"{number}"))]);

        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
            new Outbox(OpenAgain(), Signal).LeaseAsync(A.Now, Lease, 5, [], CancellationToken.None))));

        Assert.Equal(40, taken.SelectMany(entries => entries).DistinctBy(entry => entry.Position).Count());
        Assert.Equal(40, taken.Sum(entries => entries.Count));
    }

    [EachFact]
    public async Task Given_a_message_that_is_postponed_when_its_moment_comes_then_it_is_tried_again_before_the_rest_of_its_lane()
    {
        await AddAsync(To("29:kari", "første"), To("29:kari", "andre"));
        var first = Assert.Single(await TakeAsync());

        await outbox.PostponeAsync(first, A.Now.AddMinutes(5), "503", CancellationToken.None);

        Assert.Empty(await outbox.LeaseAsync(A.Now.AddMinutes(4), Lease, 9, [], CancellationToken.None));
        var again = Assert.Single(await outbox.LeaseAsync(A.Now.AddMinutes(5), Lease, 9, [], CancellationToken.None));
        Assert.Equal(("første", 1, false), (again.Message.Summary, again.Attempts, again.MayHaveArrived));
    }

    [EachFact]
    public async Task Given_a_message_that_can_never_be_sent_when_it_is_set_aside_then_it_stays_with_its_reason_and_the_lane_goes_on()
    {
        await AddAsync(To("29:kari", "første"), To("29:kari", "andre"));

        await outbox.SetAsideAsync(Assert.Single(await TakeAsync()), "403 BotNotInConversationRoster", CancellationToken.None);

        Assert.Equal("andre", Assert.Single(await TakeAsync()).Message.Summary);
        Assert.Equal(
            [("set-aside", "403 BotNotInConversationRoster"), ("waiting", null)],
            await QueryAsync<(string, string?)>("select status, reason from outbox order by position"));
    }

    [EachFact]
    public async Task Given_a_transaction_that_fails_when_messages_were_added_in_it_then_there_is_nothing_to_send()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Database.WriteAsync<int>(async transaction =>
        {
            await Outbox.AddAsync(Gausdal, [To("29:kari", "a")], A.Now, transaction);
            throw new InvalidOperationException("something else failed");
        }, CancellationToken.None));

        Assert.Empty(await TakeAsync());
    }

    [EachFact]
    public async Task Given_a_message_that_was_stored_when_the_program_starts_again_then_it_is_whole()
    {
        var message = OutgoingMessage.Replacing(new Recipient.Channel(ChannelJob.Approval), A.Card("Kort"), "plan:1:channel:1");
        await AddAsync(message);

        var read = Assert.Single(await new Outbox(OpenAgain(), Signal).LeaseAsync(A.Now, Lease, 9, [], CancellationToken.None)).Message;

        Assert.Equal(message with { Card = null }, read with { Card = null });
        Assert.Equal(message.Card!.Value.GetRawText(), read.Card!.Value.GetRawText());
    }

    [EachFact]
    public async Task Given_a_card_that_can_be_replaced_when_it_is_sent_then_where_it_stands_is_known_and_moves_with_the_last()
    {
        var contacts = new ContactStore(Database, Clock);
        await AddAsync(ToChannel("a") with { CardKey = "kort" }, ToChannel("b") with { CardKey = "kort" });

        Assert.Null(await contacts.FindCardAsync(Gausdal, "kort", CancellationToken.None));
        await outbox.SentAsync(Assert.Single(await TakeAsync()), new SentCard("https://smba.example/", "thread", "1"), CancellationToken.None);
        await outbox.SentAsync(Assert.Single(await TakeAsync()), new SentCard("https://smba.example/", "thread", "2"), CancellationToken.None);

        Assert.Equal(new SentCard("https://smba.example/", "thread", "2"), await contacts.FindCardAsync(Gausdal, "kort", CancellationToken.None));
        Assert.Null(await contacts.FindCardAsync(Ringebu, "kort", CancellationToken.None));
    }

    private static OutgoingMessage To(string person, string summary) => new() { Recipient = new Recipient.OnePerson(person), Summary = summary };

    private static OutgoingMessage ToChannel(string summary) => new() { Recipient = new Recipient.Channel(ChannelJob.Approval), Summary = summary };

    private Task AddAsync(params OutgoingMessage[] messages) => outbox.AddAsync(Gausdal, messages, A.Now, CancellationToken.None);

    private Task<IReadOnlyList<OutboxEntry>> TakeAsync() => outbox.LeaseAsync(A.Now, Lease, 16, [], CancellationToken.None);
}

public sealed class SqliteOutboxTests() : OutboxTests(new SqliteFile());

[NeedsPostgres]
public sealed class PostgresOutboxTests() : OutboxTests(new PostgresOfTest());
