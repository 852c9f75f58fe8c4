using PolicyBot.Conversation;
using PolicyBot.Municipalities;
using PolicyBot.Reading;
using PolicyBot.Storage;
using PolicyBot.Testing;
using PolicyBot.Tests.Plans;

namespace PolicyBot.Tests.Storage;

public abstract class ReadingStoreTests : StoreTests
{
    private const string Version = "2026-11-01";

    private readonly ReadingStore store;

    private protected ReadingStoreTests(ITestDatabase file) : base(file) => store = new ReadingStore(Database, Signal);

    [EachFact]
    public async Task Given_a_round_when_another_is_begun_for_the_version_then_the_first_stands_and_other_municipalities_have_none()
    {
        var round = new ReadingRound(Version, new DateOnly(2026, 11, 20), A.Eva, A.Now);

        Assert.True(await store.TryStartAsync(Gausdal, round, CancellationToken.None));
        Assert.False(await store.TryStartAsync(Gausdal, round with { DueOn = new DateOnly(2027, 1, 1) }, CancellationToken.None));

        Assert.Equal(round, await store.FindRoundAsync(Gausdal, Version, CancellationToken.None));
        Assert.Null(await store.FindRoundAsync(Ringebu, Version, CancellationToken.None));
    }

    [EachFact]
    public async Task Given_people_who_were_met_when_two_programs_ask_them_then_each_is_asked_once_and_nobody_of_another_municipality()
    {
        await MeetAsync(Gausdal, A.Kari, A.Ola);
        await MeetAsync(Ringebu, A.Eva);
        await ConfirmAsync(A.Ola, "2011", "Skolen");
        var toAsk = await store.ToAskAsync(Gausdal, Version, 10, CancellationToken.None);
        Assert.Equal([(A.Kari.Id, null), (A.Ola.Id, "Skolen")], toAsk);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => AskAsync(new ReadingStore(OpenAgain(), Signal), [.. toAsk.Select(person => person.PersonId)]))));

        Assert.Empty(await store.ToAskAsync(Gausdal, Version, 10, CancellationToken.None));
        Assert.Equal(2, (await QueryAsync<string>("select id from outbox")).Count);
    }

    [EachFact]
    public async Task Given_somebody_who_was_asked_when_they_are_reminded_by_two_programs_then_they_get_it_once_and_never_after_they_confirmed()
    {
        await AskAsync(store, A.Kari.Id, A.Ola.Id);
        await ConfirmAsync(A.Ola, Version, "Skolen");

        await Task.WhenAll(Enumerable.Range(0, 4).SelectMany(_ => new[] { A.Kari, A.Ola }).Select(person => Task.Run(() => new ReadingStore(OpenAgain(), Signal).RemindAsync(
            Gausdal, Version, person.Id, 1, Message(person.Id), A.Now, CancellationToken.None))));

        Assert.Equal(3, (await QueryAsync<string>("select id from outbox")).Count);
        Assert.Equal([new ReadingMark(A.Kari.Id, A.Now, 1, null, null)], await store.WaitingAsync(Gausdal, Version, A.Now, CancellationToken.None));
        Assert.Empty(await store.WaitingAsync(Gausdal, Version, A.Now.AddHours(-1), CancellationToken.None));
    }

    [EachFact]
    public async Task Given_somebody_who_confirms_twice_when_it_is_stored_then_the_first_stands_and_the_unit_is_kept_for_next_time()
    {
        await AskAsync(store, A.Kari.Id);
        await ConfirmAsync(A.Kari, Version, "Skolen");
        await store.ConfirmAsync(Gausdal, Version, A.Kari.Id, new ReadingOutcome.Confirmed(A.Now.AddDays(1), "Biblioteket"), CancellationToken.None);

        Assert.Equal(new ReadingMark(A.Kari.Id, A.Now, 0, A.Now, "Biblioteket"), await store.FindAsync(Gausdal, Version, A.Kari.Id, CancellationToken.None));
        Assert.Equal("Biblioteket", await store.UnitOfAsync(Gausdal, A.Kari.Id, CancellationToken.None));
        Assert.Null(await store.UnitOfAsync(Ringebu, A.Kari.Id, CancellationToken.None));
        Assert.Equal([("Biblioteket", true)], await store.StandingAsync(Gausdal, Version, CancellationToken.None));
    }

    private Task ConfirmAsync(Person person, string version, string unit) =>
        store.ConfirmAsync(Gausdal, version, person.Id, new ReadingOutcome.Confirmed(A.Now, unit), CancellationToken.None);

    private async Task MeetAsync(MunicipalityId municipality, params Person[] people)
    {
        foreach (var person in people)
        {
            await new ContactStore(Database, Clock).RememberAsync(municipality, person.Id, new Contact("https://smba.example/", "tenant", "28:bot", $"chat-{person.Id}"), CancellationToken.None);
        }
    }

    private static Task AskAsync(ReadingStore by, params string[] people) =>
        by.AskAsync(Gausdal, Version, [.. people.Select(id => (id, Message(id)))], A.Now, CancellationToken.None);

    private static OutgoingMessage Message(string personId) => OutgoingMessage.New(new Recipient.OnePerson(personId), A.Card("Les"));
}

public sealed class SqliteReadingStoreTests() : ReadingStoreTests(new SqliteFile());

[NeedsPostgres]
public sealed class PostgresReadingStoreTests() : ReadingStoreTests(new PostgresOfTest());
