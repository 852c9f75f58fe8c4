using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

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

    static SqliteDatabase() => SQLitePCL.Batteries_V2.Init();

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

    protected override ValueTask<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken cancellationToken) =>
        ValueTask.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: true));

    // Holds the write lock from its start.
    protected override ValueTask<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancellationToken) => connection.BeginTransactionAsync(cancellationToken);
}
