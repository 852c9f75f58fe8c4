using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;
using PolicyBot.Testing;

namespace PolicyBot.Host.Tests.Stage;

/// <summary>A kind of database.</summary>
public enum Engine
{
    Sqlite,
    Postgres,
}

/// <summary>The database of a stage, for the program and for those who read it beside the program.</summary>
internal abstract class StageDatabase : IDisposable
{
    /// <summary>The key and the value of the setting that names it.</summary>
    public abstract (string Key, string Value) Setting { get; }

    /// <summary>The names of its tables, as SQL asks for them.</summary>
    public abstract string Tables { get; }

    public static StageDatabase Of(Engine engine, string folder) => engine == Engine.Sqlite ? new SqliteFile(folder) : new Postgres();

    /// <summary>A connection that is not open yet.</summary>
    public abstract DbConnection Connection();

    /// <summary>Rows of it.</summary>
    public IReadOnlyList<T> Query<T>(string sql, object? parameters = null)
    {
        using var connection = Connection();
        return [.. connection.Query<T>(sql, parameters)];
    }

    public abstract void Dispose();

    private sealed class SqliteFile(string folder) : StageDatabase
    {
        public override (string, string) Setting => ("Storage:File", Path.Combine(folder, "policybot.db"));

        public override string Tables => "select name from sqlite_master where type = 'table' order by name";

        public override DbConnection Connection() => new SqliteConnection($"Data Source={Setting.Item2}");

        public override void Dispose() => SqliteConnection.ClearAllPools();
    }

    private sealed class Postgres : StageDatabase
    {
        private readonly PostgresTestDatabase database = new();

        public override (string, string) Setting => ("Storage:PostgreSql", database.ConnectionString);

        public override string Tables => "select table_name from information_schema.tables where table_schema = 'public' order by table_name";

        public override DbConnection Connection() => new NpgsqlConnection($"{database.ConnectionString};Pooling=false");

        public override void Dispose() => database.Dispose();
    }
}
