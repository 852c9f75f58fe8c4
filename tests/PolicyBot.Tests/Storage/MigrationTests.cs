using Dapper;
using PolicyBot.Storage;
using PolicyBot.Testing;

namespace PolicyBot.Tests.Storage;

public abstract class MigrationTests : StoreTests
{
    private protected MigrationTests(ITestDatabase file) : base(file) { }

    [EachFact]
    public async Task Given_a_fresh_database_when_it_is_brought_up_to_date_then_each_migration_is_noted_with_its_moment()
    {
        var run = await QueryAsync<(long Number, string Name, string At)>("select number, name, run_at from migration order by number");

        Assert.Equal((1, "0001-plans-and-outbox.sql", "2026-11-05T08:00:00.000Z"), run[0]);
        Assert.Equal(Enumerable.Range(1, run.Count).Select(number => (long)number), run.Select(migration => migration.Number));
    }

    [EachFact]
    public async Task Given_a_database_that_is_up_to_date_when_the_program_starts_again_then_nothing_is_run_twice()
    {
        Clock.Advance(TimeSpan.FromDays(1));

        await new Migrations(OpenAgain(), Clock).RunAsync(CancellationToken.None);

        Assert.All(await QueryAsync<string>("select run_at from migration"), at => Assert.Equal("2026-11-05T08:00:00.000Z", at));
    }

    [EachFact]
    public async Task Given_two_programs_that_start_at_once_when_both_bring_it_up_to_date_then_each_migration_is_run_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => new Migrations(OpenAgain(), Clock).RunAsync(CancellationToken.None))));

        Assert.Equal(await QueryAsync<long>("select distinct number from migration order by number"), await QueryAsync<long>("select number from migration order by number"));
    }

    [EachFact]
    public async Task Given_a_database_of_a_newer_program_when_this_one_starts_then_it_refuses_and_says_what_to_do()
    {
        await using (var connection = await Database.OpenAsync(CancellationToken.None))
        {
            await connection.ExecuteAsync("insert into migration (number, name, run_at) values (9999, '9999-later.sql', '2030-01-01T00:00:00.000Z')");
        }

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => new Migrations(Database, Clock).RunAsync(CancellationToken.None));

        Assert.Contains("made by a newer version", error.Message, StringComparison.Ordinal);
        Assert.Contains("Storage:File", error.Message, StringComparison.Ordinal);
    }
}

public sealed class SqliteMigrationTests() : MigrationTests(new SqliteFile());

[NeedsPostgres]
public sealed class PostgresMigrationTests() : MigrationTests(new PostgresOfTest());
