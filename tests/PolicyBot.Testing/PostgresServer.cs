using Npgsql;

namespace PolicyBot.Testing;

/// <summary>The PostgreSQL server that tests make their databases on.</summary>
public static class PostgresServer
{
    private static readonly string? Settings = Environment.GetEnvironmentVariable("POLICYBOT_TEST_POSTGRES") is { Length: > 0 } settings ? settings : null;

    /// <summary>Why there is none, and what to do about it; <c>null</c>: there is one.</summary>
    public static string? Missing { get; } =
        Settings is null ? "Needs a PostgreSQL server: run the tests by tests/with-postgres, or set POLICYBOT_TEST_POSTGRES to a connection string of one who may make databases and roles." : null;

    /// <summary>How to come to a database on it.</summary>
    /// <param name="database">Its name.</param>
    public static string ConnectionString(string database) =>
        new NpgsqlConnectionStringBuilder(Settings ?? throw new InvalidOperationException(Missing)) { Database = database }.ConnectionString;

    /// <summary>Runs SQL where no test's database is.</summary>
    public static void Run(string sql)
    {
        using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(ConnectionString("postgres")) { Pooling = false }.ConnectionString);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
