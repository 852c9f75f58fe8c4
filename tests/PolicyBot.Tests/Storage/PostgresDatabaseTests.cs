using Azure.Core;
using Dapper;
using Microsoft.Extensions.Options;
using Npgsql;
using PolicyBot.Storage;
using PolicyBot.Testing;

namespace PolicyBot.Tests.Storage;

[NeedsPostgres]
public sealed class PostgresDatabaseTests() : DatabaseTests(new PostgresOfTest())
{
    [EachFact]
    public async Task Given_a_write_under_way_in_one_instance_when_another_writes_then_it_waits_and_sees_what_was_stored()
    {
        var (inside, mayEnd) = (new TaskCompletionSource(), new TaskCompletionSource());
        var first = Database.WriteAsync(async transaction =>
        {
            inside.SetResult();
            await mayEnd.Task;
            return await transaction.Connection!.ExecuteAsync("insert into plan_number (municipality, year, last_count) values ('gausdal', 2026, 7)", transaction: transaction);
        }, CancellationToken.None);
        await inside.Task;
        var second = OpenAgain().WriteAsync(
            transaction => transaction.Connection!.ExecuteScalarAsync<long>("select max(last_count) from plan_number", transaction: transaction), CancellationToken.None);
        await WaitUntilSomebodyWaitsAsync();

        mayEnd.SetResult();

        Assert.Equal(7, await second);
        await first;
    }

    [EachFact]
    public async Task Given_a_write_under_way_when_somebody_reads_or_a_message_is_noted_as_sent_then_they_do_not_wait()
    {
        await Database.WriteAsync(async transaction =>
        {
            Assert.Equal(0, await Database.ReadAsync(connection => connection.ExecuteScalarAsync<long>("select count(*) from plan"), CancellationToken.None));
            return await OpenAgain().WriteBesideAsync(
                beside => beside.Connection!.ExecuteAsync("insert into plan_number (municipality, year, last_count) values ('ringebu', 2026, 1)", transaction: beside), CancellationToken.None);
        }, CancellationToken.None);

        Assert.Equal(["ringebu"], await QueryAsync<string>("select municipality from plan_number"));
    }

    [EachFact]
    public async Task Given_several_reads_that_belong_together_when_something_is_stored_between_them_then_they_see_one_moment()
    {
        var counts = await Database.ReadAsync(async connection =>
        {
            var before = await connection.ExecuteScalarAsync<long>("select count(*) from plan_number");
            await OpenAgain().WriteAsync(
                transaction => transaction.Connection!.ExecuteAsync("insert into plan_number (municipality, year, last_count) values ('gausdal', 2026, 1)", transaction: transaction), CancellationToken.None);
            return (before, await connection.ExecuteScalarAsync<long>("select count(*) from plan_number"));
        }, CancellationToken.None);

        Assert.Equal((0, 0), counts);
    }

    [EachFact]
    public async Task Given_a_server_without_room_when_something_is_stored_then_the_error_says_so()
    {
        await Assert.ThrowsAsync<StorageFullException>(() => Database.WriteAsync(
            transaction => transaction.Connection!.ExecuteAsync("do $$ begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$", transaction: transaction), CancellationToken.None));
    }

    [EachFact]
    public async Task Given_a_credential_when_a_connection_is_opened_then_its_token_is_the_password()
    {
        var role = $"bot_{Guid.NewGuid():N}";
        PostgresServer.Run($"create role {role} login password 'token-of-entra'");
        try
        {
            var settings = new NpgsqlConnectionStringBuilder(PostgresServer.ConnectionString("postgres")) { Username = role, Password = null };
            var credential = new OneToken();
            using var database = new PostgresDatabase(
                Options.Create(new StorageOptions { PostgreSql = settings.ConnectionString, PostgreSqlCredential = StorageCredentials.ManagedIdentity }), credential);

            await using var connection = await database.OpenAsync(CancellationToken.None);

            Assert.Equal(role, await connection.ExecuteScalarAsync<string>("select current_user"));
            Assert.Equal(["https://ossrdbms-aad.database.windows.net/.default"], credential.AskedFor);
        }
        finally
        {
            PostgresServer.Run($"drop role {role}");
        }
    }

    private async Task WaitUntilSomebodyWaitsAsync()
    {
        while ((await QueryAsync<long>("select count(*) from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())"))[0] == 0)
        {
            await Task.Yield();
        }
    }

    private sealed class OneToken : TokenCredential
    {
        public string[] AskedFor { get; private set; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            AskedFor = requestContext.Scopes;
            return new AccessToken("token-of-entra", DateTimeOffset.MaxValue);
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }
}
