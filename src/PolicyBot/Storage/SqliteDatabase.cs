using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using SQLitePCL;

namespace PolicyBot.Storage;

/// <summary>A file on a local disk, for one instance. It has one writer, by its own lock; writers of another process wait for up to 10 seconds.</summary>
internal sealed class SqliteDatabase(IOptions<StorageOptions> options) : Database
{
    // The driver has a writer who waits for another look again every 150 ms, with its thread held: among many, somebody is unlucky for too long.
    // So those of this process queue before they come here, and the driver's way is left for those of another.
    private readonly string connectionString = new SqliteConnectionStringBuilder
    {
        DataSource = options.Value.File,
        ForeignKeys = true,
        Pooling = true,
        // How long a writer waits for the one before it, in seconds.
        DefaultTimeout = 10,
    }.ToString();

    // SQLITE_FULL, at sqlite.org/rescode.html.
    private const int Full = 13;

    static SqliteDatabase() => Batteries_V2.Init();

    public override string Name { get; } = Path.GetFullPath(options.Value.File);

    public override string TakingRows => "";

    public override async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    public override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        // Readers then never wait for the writer. The file remembers it.
        await connection.ExecuteAsync("pragma journal_mode = wal");
    }

    public override string InItsWords(string sql) => sql;

    /// <summary>Copies it as it is at one moment, while others read and write it.</summary>
    /// <param name="file">Where to; what is there is written over.</param>
    /// <param name="cancellationToken">Ends it between opening and copying.</param>
    /// <exception cref="SqliteException">It can't be read, or the copy can't be written.</exception>
    public async Task CopyToAsync(string file, CancellationToken cancellationToken)
    {
        await using var connection = (SqliteConnection)await OpenAsync(cancellationToken);
        await using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        await copy.OpenAsync(cancellationToken);
        connection.BackupDatabase(copy);
        // A copy that is one file can be moved about.
        await copy.ExecuteAsync("pragma journal_mode = delete");
    }

    protected override ValueTask<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken cancellationToken) =>
        ValueTask.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: true));

    protected override bool IsFull(DbException error) => error is SqliteException { SqliteErrorCode: Full };

    // Where there is no room, SQLite has rolled back by itself. The driver does not know, and fails when it comes to do the same: so it is given something to roll back.
    protected override void AfterFailedCommit(DbConnection connection)
    {
        var handle = ((SqliteConnection)connection).Handle;
        if (raw.sqlite3_get_autocommit(handle) != 0)
        {
            raw.sqlite3_exec(handle, "begin");
        }
    }

    // Holds the write lock from its start.
    protected override ValueTask<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancellationToken) => connection.BeginTransactionAsync(cancellationToken);
}
