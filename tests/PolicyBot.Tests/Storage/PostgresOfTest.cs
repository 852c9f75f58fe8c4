using Microsoft.Extensions.Options;
using PolicyBot.Storage;
using PolicyBot.Testing;

namespace PolicyBot.Tests.Storage;

/// <summary>A PostgreSQL database of the test's own.</summary>
internal sealed class PostgresOfTest : ITestDatabase
{
    private readonly PostgresTestDatabase database = new();
    private readonly List<Database> opened = [];

    public Database Open()
    {
        var way = new PostgresDatabase(Options.Create(new StorageOptions { PostgreSql = database.ConnectionString }));
        lock (opened)
        {
            opened.Add(way);
        }
        return way;
    }

    public void Dispose()
    {
        opened.ForEach(way => way.Dispose());
        database.Dispose();
    }
}
