using System.Data;
using System.Data.Common;
using Azure.Core;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;

namespace PolicyBot.Storage;

/// <summary>
/// A PostgreSQL database, for several instances. Its writers take turns by one advisory lock, so that a decision reads and writes as if it were alone, as
/// with SQLite; readers and the outbox go on beside them.
/// </summary>
/// <remarks>Source: postgresql.org/docs/15/explicit-locking.html, section 13.3.5.</remarks>
/// <param name="options">Where it is.</param>
/// <param name="registered">A credential that the host registered under the key <c>Storage</c>; it goes before <see cref="StorageOptions.PostgreSqlCredential"/>.</param>
internal sealed class PostgresDatabase(IOptions<StorageOptions> options, [FromKeyedServices(StorageOptions.Section)] TokenCredential? registered = null) : Database
{
    // What others lock in the same database has other numbers: "policy" in ASCII.
    private const long WriteLock = 0x706F6C696379;

    // A writer waits as long as with SQLite. One whose program hangs is cut off by the server, or nobody could write again.
    private static readonly string AsTheOnlyWriter = $"""
        set local lock_timeout = '10s';
        set local idle_in_transaction_session_timeout = '10s';
        select pg_advisory_xact_lock({WriteLock})
        """;

    private readonly NpgsqlDataSource source = PostgresSource.Create(options.Value, registered);

    public override string Name { get; } = PostgresSource.NameOf(options.Value);

    public override string TakingRows => "for update skip locked";

    public override async Task<DbConnection> OpenAsync(CancellationToken cancellationToken) => await source.OpenConnectionAsync(cancellationToken);

    public override Task<T> WriteBesideAsync<T>(Func<DbTransaction, Task<T>> work, CancellationToken cancellationToken) =>
        WriteAsync((connection, cancelled) => connection.BeginTransactionAsync(cancelled), work, cancellationToken);

    public override Task PrepareAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override string InItsWords(string sql) => PostgresWords.Of(sql);

    protected override ValueTask<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken cancellationToken) =>
        connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);

    // Read committed: each statement sees what those before had stored when they gave the lock back.
    protected override async ValueTask<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(AsTheOnlyWriter, transaction: transaction, cancellationToken: cancellationToken));
        return transaction;
    }

    protected override bool IsFull(DbException error) => error.SqlState == PostgresErrorCodes.DiskFull;

    protected override void Close() => source.Dispose();
}
