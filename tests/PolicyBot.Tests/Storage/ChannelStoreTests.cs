using PolicyBot.Conversation;
using PolicyBot.Storage;
using PolicyBot.Testing;
using PolicyBot.Tests.Plans;

namespace PolicyBot.Tests.Storage;

public abstract class ChannelStoreTests : StoreTests
{
    private readonly ChannelStore store;

    private protected ChannelStoreTests(ITestDatabase file) : base(file) => store = new ChannelStore(Database);

    [EachFact]
    public async Task Given_a_channel_that_is_tied_when_it_is_looked_for_after_a_restart_then_it_is_whole()
    {
        await BindAsync(A.Channel);

        Assert.Equal(A.Channel, await new ChannelStore(OpenAgain()).FindAsync(Gausdal, ChannelJob.Approval, CancellationToken.None));
    }

    [EachFact]
    public async Task Given_a_channel_that_is_tied_when_another_job_or_municipality_is_asked_for_then_there_is_none()
    {
        await BindAsync(A.Channel);

        Assert.Null(await store.FindAsync(Gausdal, ChannelJob.Cases, CancellationToken.None));
        Assert.Null(await store.FindAsync(Ringebu, ChannelJob.Approval, CancellationToken.None));
    }

    [EachFact]
    public async Task Given_a_channel_that_is_tied_when_another_is_tied_to_the_job_then_it_takes_its_place()
    {
        await BindAsync(A.Channel);
        await BindAsync(A.Channel with { ChannelId = "19:another", HasOwnMembers = true });

        Assert.Equal("19:another", (await store.FindAsync(Gausdal, ChannelJob.Approval, CancellationToken.None))!.ChannelId);
    }

    private Task BindAsync(Place place) => store.BindAsync(Gausdal, ChannelJob.Approval, place, A.Ola, A.Now, CancellationToken.None);
}

public sealed class SqliteChannelStoreTests() : ChannelStoreTests(new SqliteFile());

[NeedsPostgres]
public sealed class PostgresChannelStoreTests() : ChannelStoreTests(new PostgresOfTest());
