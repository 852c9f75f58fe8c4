namespace PolicyBot.Tests.Storage;

public abstract class DatabaseTests : StoreTests
{
    private protected DatabaseTests(ITestDatabase file) : base(file) { }

    [Fact]
    public async Task Given_a_write_under_way_when_others_come_then_they_wait_without_holding_a_thread_and_come_in_order()
    {
        var (mayEnd, order) = (new TaskCompletionSource(), new List<int>());
        var first = Database.WriteAsync(async _ =>
        {
            await mayEnd.Task;
            return 0;
        }, CancellationToken.None);

        // On this thread, which is also the one that lets the first end.
        var others = Enumerable.Range(1, 20).Select(number => Database.WriteAsync(_ =>
        {
            order.Add(number);
            return Task.FromResult(0);
        }, CancellationToken.None)).ToList();
        mayEnd.SetResult();
        await Task.WhenAll([first, .. others]);

        Assert.Equal(Enumerable.Range(1, 20), order);
    }

    [Fact]
    public async Task Given_a_write_that_fails_when_another_comes_then_it_has_its_turn()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => Database.WriteAsync<int>(_ => throw new InvalidOperationException("It went wrong."), CancellationToken.None));

        Assert.Equal(1, await Database.WriteAsync(_ => Task.FromResult(1), CancellationToken.None));
    }
}

public sealed class SqliteDatabaseTests() : DatabaseTests(new SqliteFile());
