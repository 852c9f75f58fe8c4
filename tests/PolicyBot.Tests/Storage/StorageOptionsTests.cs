using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PolicyBot.Municipalities;
using PolicyBot.Storage;

namespace PolicyBot.Tests.Storage;

public sealed class StorageOptionsTests
{
    [Theory]
    [InlineData("Server is wherever", "is no connection string")]
    [InlineData("Database=policybot;Username=bot", "names no server")]
    [InlineData("Host=db;Database=policybot", "names no role")]
    public void Given_a_connection_string_that_will_not_do_when_it_is_checked_then_the_message_says_what_to_write(string text, string problem) =>
        Assert.Contains(problem, Assert.Single(Problems(new StorageOptions { PostgreSql = text })), StringComparison.Ordinal);

    [Theory]
    [InlineData("Host=db;Username=bot;Password=hunter2", "has a password")]
    [InlineData("Host=db;Username=bot", "Add SSL Mode=VerifyFull")]
    [InlineData("Host=db;Username=bot;SSL Mode=Require", "Add SSL Mode=VerifyFull")]
    public void Given_a_token_for_a_server_when_it_could_go_to_another_or_has_a_password_beside_it_then_the_message_says_what_to_write(string text, string problem)
    {
        var message = Assert.Single(Problems(new StorageOptions { PostgreSql = text, PostgreSqlCredential = StorageCredentials.ManagedIdentity }));

        Assert.Contains(problem, message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host=db;Username=bot;SSL Mode=VerifyFull", StorageCredentials.ManagedIdentity)]
    [InlineData("Host=127.0.0.1;Username=bot", StorageCredentials.WorkloadIdentity)]
    [InlineData("Host=db;Username=bot;Password=hunter2", StorageCredentials.ConnectionString)]
    [InlineData(null, StorageCredentials.ConnectionString)]
    public void Given_settings_that_will_do_when_they_are_checked_then_there_is_nothing_to_say(string? text, string credential) =>
        Assert.Empty(Problems(new StorageOptions { PostgreSql = text, PostgreSqlCredential = credential }));

    [Fact]
    public void Given_a_credential_that_is_unknown_when_it_is_checked_then_the_message_names_those_there_are() =>
        Assert.Contains(
            "connection-string, managed-identity, workload-identity", Assert.Single(Problems(new StorageOptions { PostgreSqlCredential = "secret" })), StringComparison.Ordinal);

    [Theory]
    [InlineData("Storage:File", "a.db", typeof(SqliteDatabase))]
    [InlineData("Storage:PostgreSql", "Host=db;Username=bot;Password=hunter2", typeof(PostgresDatabase))]
    public void Given_a_setting_when_the_program_starts_then_it_has_that_kind_of_database(string key, string value, Type kind)
    {
        using var services = Services((key, value));

        var database = services.GetRequiredService<Database>();

        Assert.IsType(kind, database);
        Assert.DoesNotContain("hunter2", database.Name, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 15)]
    [InlineData(";Maximum Pool Size=40", 40)]
    [InlineData(";MaxPoolSize=100", 100)]
    public void Given_a_connection_string_when_it_does_not_say_how_many_connections_then_they_are_few(string more, int most)
    {
        using var source = PostgresSource.Create(new StorageOptions { PostgreSql = $"Host=db;Username=bot;Password=hunter2{more}" }, registered: null);

        Assert.Equal(most, new Npgsql.NpgsqlConnectionStringBuilder(source.ConnectionString).MaxPoolSize);
    }

    [Fact]
    public void Given_a_connection_string_that_will_not_do_when_the_program_starts_then_it_does_not()
    {
        using var services = Services(("Storage:PostgreSql", "Host=db"));

        Assert.Contains("names no role", Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate()).Message, StringComparison.Ordinal);
    }

    private static ServiceProvider Services((string Key, string Value) setting)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create(setting.Key, (string?)setting.Value)]).Build();
        return new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddSingleton(TimeProvider.System).AddMunicipalities().AddStorage().BuildServiceProvider();
    }

    private static IEnumerable<string> Problems(StorageOptions options) => options.Validate(new ValidationContext(options)).Select(problem => problem.ErrorMessage!);
}
