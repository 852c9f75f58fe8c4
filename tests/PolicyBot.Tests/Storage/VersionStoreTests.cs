using System.Data.Common;
using PolicyBot.Conversation;
using PolicyBot.Guidelines;
using PolicyBot.Storage;
using PolicyBot.Testing;
using PolicyBot.Tests.Guidelines.Versions;
using PolicyBot.Tests.Plans;

namespace PolicyBot.Tests.Storage;

public abstract class VersionStoreTests : StoreTests
{
    private readonly VersionStore store;

    private protected VersionStoreTests(ITestDatabase file) : base(file) => store = new VersionStore(Database, Signal);

    [EachFact]
    public async Task Given_two_versions_when_they_are_read_then_each_says_what_it_said_in_every_language()
    {
        await store.TryAddAsync(Gausdal, AVersion.First, [], A.Now, CancellationToken.None);
        await store.TryAddAsync(Gausdal, AVersion.Step.Now, [], A.Now.AddDays(1), CancellationToken.None);

        var read = await store.LatestAsync(Gausdal, CancellationToken.None);
        Assert.Equal(AVersion.Step.Now.Rules, read!.Rules);
        Assert.Equal(("2026-11-01", new DateOnly(2026, 11, 1)), (read.Name, read.Adopted));
        Assert.Equal("2011-03-29", (await store.BeforeAsync(Gausdal, "2026-11-01", CancellationToken.None))!.Name);
        Assert.Null(await store.BeforeAsync(Gausdal, "2011-03-29", CancellationToken.None));
        Assert.Equal(AVersion.First.Rules, (await store.FindAsync(Gausdal, "2011-03-29", CancellationToken.None))!.Rules);
        Assert.Null(await store.FindAsync(Ringebu, "2011-03-29", CancellationToken.None));
        Assert.Null(await store.LatestAsync(Ringebu, CancellationToken.None));
    }

    [EachFact]
    public async Task Given_many_programs_that_start_at_once_when_each_records_a_version_then_it_is_recorded_and_told_once()
    {
        var added = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => new VersionStore(OpenAgain(), Signal).TryAddAsync(
            Gausdal, AVersion.First, [OutgoingMessage.New(new Recipient.OnePerson(A.Kari.Id), A.Card("Nytt"))], A.Now, CancellationToken.None))));

        Assert.Single(added, isNew => isNew);
        Assert.Single(await QueryAsync<string>("select id from outbox"));
    }

    [EachFact]
    public async Task Given_what_is_recorded_when_somebody_would_change_it_then_the_database_refuses()
    {
        await store.TryAddAsync(Gausdal, AVersion.First, [], A.Now, CancellationToken.None);

        await Assert.ThrowsAnyAsync<DbException>(() => QueryAsync<string>("update guideline_version set content = ''"));
        await Assert.ThrowsAnyAsync<DbException>(() => QueryAsync<string>("delete from guideline_version"));
        Assert.NotNull((await store.LatestAsync(Gausdal, CancellationToken.None))!.Find(new SectionId("g.plan")));
    }
}

public sealed class SqliteVersionStoreTests() : VersionStoreTests(new SqliteFile());

[NeedsPostgres]
public sealed class PostgresVersionStoreTests() : VersionStoreTests(new PostgresOfTest());
