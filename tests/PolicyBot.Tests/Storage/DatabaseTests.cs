using Dapper;
using PolicyBot.Storage;
using PolicyBot.Testing;

namespace PolicyBot.Tests.Storage;

public abstract class DatabaseTests : StoreTests
{
    private protected DatabaseTests(ITestDatabase file) : base(file) { }

    [EachFact]
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

    [EachFact]
    public async Task Given_a_write_that_fails_when_another_comes_then_it_has_its_turn()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => Database.WriteAsync<int>(_ => throw new InvalidOperationException("It went wrong."), CancellationToken.None));

        Assert.Equal(1, await Database.WriteAsync(_ => Task.FromResult(1), CancellationToken.None));
    }

    [EachTheory]
    [InlineData("", 0)]
    [InlineData("a b", 2)]
    [InlineData("a b c d", 3)]
    public async Task Given_a_list_when_rows_are_looked_for_in_it_then_those_in_it_are_found_and_none_in_an_empty_one(string among, int count)
    {
        var parameters = new { names = AmongValues.Of(among.Split(' ', StringSplitOptions.RemoveEmptyEntries)), numbers = AmongValues.Of([1, 2, 3]), namesAgain = 1 };
        await using var connection = await Database.OpenAsync(CancellationToken.None);

        Assert.Equal(count, await connection.ExecuteScalarAsync<long>(
            """
            select count(*) from (select 'a' as name, 1 as number union all select 'b', 2 union all select 'c', 3) as rows
            where name in @names and number in @numbers and @namesAgain = 1
            """,
            parameters));
    }
}

public sealed class SqliteDatabaseTests() : DatabaseTests(new SqliteFile());
