using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace PolicyBot.Storage;

/// <summary>The one database. Everything that is kept is in it.</summary>
internal sealed class Database(IOptions<StorageOptions> options) : IDisposable
{
    // The driver has a writer who waits for another look again every 150 ms, with its thread held: among many, somebody is unlucky for too long.
    // Here they queue. The driver's way is left for those of another process.
    private readonly SemaphoreSlim turn = new(1);

    private readonly string connectionString = new SqliteConnectionStringBuilder
    {
        DataSource = options.Value.File,
        ForeignKeys = true,
        Pooling = true,
        // How long a writer waits for the one before it, in seconds.
        DefaultTimeout = 10,
    }.ToString();

    static Database() => SQLitePCL.Batteries_V2.Init();

    /// <summary>An open connection; the caller disposes it.</summary>
    public async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    /// <summary>Runs several reads that all see the database as it is at one moment, without holding up a writer.</summary>
    public async Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> read, CancellationToken cancellationToken)
    {
        await using var connection = (SqliteConnection)await OpenAsync(cancellationToken);
        // Commands of the connection are in it by themselves.
        await using var transaction = connection.BeginTransaction(deferred: true);
        return await read(connection);
    }

    /// <summary>Runs something in a transaction that holds the write lock from its start, and commits it. Writers come in the order in which they asked.</summary>
    /// <param name="work">What to do; a write within it would wait for itself for ever.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What <paramref name="work"/> returns; on an exception nothing is stored.</returns>
    public async Task<T> WriteAsync<T>(Func<DbTransaction, Task<T>> work, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            await using var connection = await OpenAsync(cancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            var result = await work(transaction);
            await transaction.CommitAsync(cancellationToken);
            return result;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();
}
