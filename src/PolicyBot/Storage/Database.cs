using System.Data.Common;

namespace PolicyBot.Storage;

/// <summary>The one database. Everything that is kept is in it. The stores speak plain SQL to it; what the two kinds write differently stands in their classes.</summary>
internal abstract class Database : IDisposable
{
    // Writers of one process queue here, in the order in which they asked and without holding a thread or a connection.
    private readonly SemaphoreSlim turn = new(1);

    /// <summary>What a person calls it in a message: the whole path of the file, or the name and the server.</summary>
    public abstract string Name { get; }

    /// <summary>What follows a query for rows that are then changed, so that no two take the same ones.</summary>
    public abstract string TakingRows { get; }

    /// <summary>An open connection; the caller disposes it.</summary>
    public abstract Task<DbConnection> OpenAsync(CancellationToken cancellationToken);

    /// <summary>Runs several reads that all see the database as it is at one moment, without holding up a writer.</summary>
    public async Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> read, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        // Commands of the connection are in it by themselves.
        await using var transaction = await BeginReadAsync(connection, cancellationToken);
        return await read(connection);
    }

    /// <summary>
    /// Runs something in a transaction that nobody else writes beside, in this process or another, and commits it: what it has read still holds when it
    /// writes. Writers of one process come in the order in which they asked.
    /// </summary>
    /// <param name="work">What to do; a write within it would wait for itself for ever.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What <paramref name="work"/> returns; on an exception nothing is stored.</returns>
    /// <exception cref="StorageFullException">There is no room.</exception>
    public async Task<T> WriteAsync<T>(Func<DbTransaction, Task<T>> work, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            return await WriteAsync(BeginWriteAsync, work, cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>
    /// Runs something in a transaction, beside those of <see cref="WriteAsync{T}(Func{DbTransaction, Task{T}}, CancellationToken)"/> where the database can: for what takes its rows by
    /// <see cref="TakingRows"/>, or changes a row without regard to what it has read.
    /// </summary>
    /// <param name="work">What to do.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What <paramref name="work"/> returns; on an exception nothing is stored.</returns>
    public virtual Task<T> WriteBesideAsync<T>(Func<DbTransaction, Task<T>> work, CancellationToken cancellationToken) => WriteAsync(work, cancellationToken);

    /// <summary>Does once what can't be done in a transaction, before the migrations.</summary>
    public abstract Task PrepareAsync(CancellationToken cancellationToken);

    /// <summary>A migration in the words of this database.</summary>
    /// <param name="sql">As the file has it: in SQLite's words.</param>
    public abstract string InItsWords(string sql);

    /// <inheritdoc/>
    public void Dispose()
    {
        turn.Dispose();
        Close();
        GC.SuppressFinalize(this);
    }

    /// <summary>Begins a transaction that only reads, and sees one moment.</summary>
    protected abstract ValueTask<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>Begins a transaction, when no other is that was begun so.</summary>
    protected abstract ValueTask<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>Whether an error of the driver says that there is no room for more.</summary>
    protected abstract bool IsFull(DbException error);

    /// <summary>Sees to it that the transaction can be closed in the driver's way.</summary>
    protected virtual void AfterFailedCommit(DbConnection connection) { }

    /// <summary>Gives back what it holds.</summary>
    protected virtual void Close() { }

    /// <summary>Runs something in a transaction that is begun in some way, and commits it.</summary>
    protected async Task<T> WriteAsync<T>(
        Func<DbConnection, CancellationToken, ValueTask<DbTransaction>> begin, Func<DbTransaction, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await OpenAsync(cancellationToken);
            await using var transaction = await begin(connection, cancellationToken);
            var result = await work(transaction);
            await CommitAsync(transaction, connection);
            return result;
        }
        catch (DbException error) when (IsFull(error))
        {
            throw new StorageFullException(error);
        }
    }

    private async Task CommitAsync(DbTransaction transaction, DbConnection connection)
    {
        try
        {
            // Whoever runs out of time here would not know whether it is stored.
            await transaction.CommitAsync(CancellationToken.None);
        }
        catch (DbException)
        {
            AfterFailedCommit(connection);
            throw;
        }
    }
}
