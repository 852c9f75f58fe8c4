namespace PolicyBot.Testing;

/// <summary>An empty PostgreSQL database for one test. It goes with the test, whoever is still connected.</summary>
public sealed class PostgresTestDatabase : IDisposable
{
    private readonly string name = $"test_{Guid.NewGuid():N}";

    public PostgresTestDatabase() => PostgresServer.Run($"create database {name}");

    /// <summary>How to come to it.</summary>
    public string ConnectionString => PostgresServer.ConnectionString(name);

    /// <inheritdoc/>
    public void Dispose() => PostgresServer.Run($"drop database {name} with (force)");
}
