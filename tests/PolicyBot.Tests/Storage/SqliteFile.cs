using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using PolicyBot.Storage;

namespace PolicyBot.Tests.Storage;

/// <summary>A SQLite database of the test's own, in a file that goes when the test does.</summary>
internal sealed class SqliteFile : ITestDatabase
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("store-");

    public Database Open() => new SqliteDatabase(Options.Create(new StorageOptions { File = Path }));

    public string Path => System.IO.Path.Combine(folder.FullName, "policybot.db");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}
