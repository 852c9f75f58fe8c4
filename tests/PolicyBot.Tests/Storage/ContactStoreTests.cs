using PolicyBot.Conversation;
using PolicyBot.Storage;
using PolicyBot.Testing;

namespace PolicyBot.Tests.Storage;

public abstract class ContactStoreTests : StoreTests
{
    private static readonly Contact Chat = new("https://smba.example/", "tenant", "28:bot", "chat");
    private readonly ContactStore store;

    private protected ContactStoreTests(ITestDatabase file) : base(file) => store = new ContactStore(Database, Clock);

    [EachFact]
    public async Task Given_somebody_never_met_when_they_are_looked_for_then_there_is_no_contact() =>
        Assert.Null(await store.FindAsync(Gausdal, "29:kari", CancellationToken.None));

    [EachFact]
    public async Task Given_somebody_met_in_their_own_chat_when_they_are_looked_for_after_a_restart_then_the_chat_is_known()
    {
        await store.RememberAsync(Gausdal, "29:kari", Chat, CancellationToken.None);

        Assert.Equal(Chat, await new ContactStore(OpenAgain(), Clock).FindAsync(Gausdal, "29:kari", CancellationToken.None));
        Assert.Null(await store.FindAsync(Ringebu, "29:kari", CancellationToken.None));
    }

    [EachFact]
    public async Task Given_somebody_met_in_a_channel_when_they_had_a_chat_then_the_chat_stays()
    {
        await store.RememberAsync(Gausdal, "29:kari", Chat, CancellationToken.None);

        await new ContactStore(Database, Clock).RememberAsync(Gausdal, "29:kari", Chat with { ConversationId = null }, CancellationToken.None);

        Assert.Equal(Chat, await store.FindAsync(Gausdal, "29:kari", CancellationToken.None));
    }

    [EachFact]
    public async Task Given_people_named_by_either_id_when_it_is_asked_who_of_them_has_been_met_then_each_is_found_once_by_their_own_id_in_their_municipality()
    {
        await store.RememberAsync(Gausdal, "29:kari", Chat with { ObjectId = "0C9F-A" }, CancellationToken.None);
        await store.RememberAsync(Gausdal, "29:ola", Chat, CancellationToken.None);
        await store.RememberAsync(Ringebu, "29:eva", Chat, CancellationToken.None);
        string[] named = ["0c9F-a", "29:kari", "29:ola", "29:eva", "29:never-met"];

        Assert.Equal(["29:kari", "29:ola"], await store.FindMetAsync(Gausdal, named, CancellationToken.None));
        Assert.Empty(await store.FindMetAsync(Gausdal, [], CancellationToken.None));
    }

    [EachFact]
    public async Task Given_somebody_first_met_in_a_channel_when_they_then_write_in_a_chat_then_the_chat_is_known()
    {
        await store.RememberAsync(Gausdal, "29:kari", Chat with { ConversationId = null }, CancellationToken.None);

        await store.RememberAsync(Gausdal, "29:kari", Chat, CancellationToken.None);

        Assert.Equal(Chat, await store.FindAsync(Gausdal, "29:kari", CancellationToken.None));
    }

    [EachFact]
    public async Task Given_Teams_moves_to_another_connector_when_somebody_writes_then_the_new_one_is_used()
    {
        await store.RememberAsync(Gausdal, "29:kari", Chat, CancellationToken.None);
        var moved = Chat with { ServiceUrl = "https://smba2.example/" };

        await store.RememberAsync(Gausdal, "29:kari", moved, CancellationToken.None);

        Assert.Equal(moved, await store.FindAsync(Gausdal, "29:kari", CancellationToken.None));
    }

    [EachFact]
    public async Task Given_somebody_known_when_they_are_met_again_then_it_costs_no_write()
    {
        await store.RememberAsync(Gausdal, "29:kari", Chat, CancellationToken.None);

        var (again, inChannel) = (
            store.RememberAsync(Gausdal, "29:kari", Chat, CancellationToken.None).AsTask(),
            store.RememberAsync(Gausdal, "29:kari", Chat with { ConversationId = null }, CancellationToken.None).AsTask());

        Assert.True(again.IsCompletedSuccessfully && inChannel.IsCompletedSuccessfully);
    }

    [EachFact]
    public async Task Given_somebody_met_on_another_day_when_they_are_looked_for_then_the_day_is_the_last_one_also_where_they_were_met_in_a_channel()
    {
        await store.RememberAsync(Gausdal, "29:kari", Chat, CancellationToken.None);
        Assert.Equal(["2026-11-05"], await QueryAsync<string>("select seen_on from person_contact"));

        Clock.Jump(TimeSpan.FromDays(2));
        await store.RememberAsync(Gausdal, "29:kari", Chat with { ConversationId = null }, CancellationToken.None);

        Assert.Equal(["2026-11-07"], await QueryAsync<string>("select seen_on from person_contact"));
        Assert.Equal(Chat, await store.FindAsync(Gausdal, "29:kari", CancellationToken.None));
    }
}

public sealed class SqliteContactStoreTests() : ContactStoreTests(new SqliteFile());

[NeedsPostgres]
public sealed class PostgresContactStoreTests() : ContactStoreTests(new PostgresOfTest());
