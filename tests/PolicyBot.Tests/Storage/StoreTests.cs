using Dapper;
using PolicyBot.Municipalities;
using PolicyBot.Storage;
using PolicyBot.Testing;
using PolicyBot.Tests.Plans;

namespace PolicyBot.Tests.Storage;

/// <summary>Specifications that hold for every kind of database; a subclass for each brings its own.</summary>
public abstract class StoreTests : IAsyncLifetime, IDisposable
{
    private readonly ITestDatabase file;

    private protected StoreTests(ITestDatabase file)
    {
        this.file = file;
        Database = file.Open();
    }

    private protected Database Database { get; }

    private protected OutboxSignal Signal { get; } = new();

    private protected FakeClock Clock { get; } = new(A.Now);

    private protected static MunicipalityId Gausdal => A.Gausdal.Id;

    private protected static MunicipalityId Ringebu => A.Ringebu.Id;

    public virtual Task InitializeAsync() => new Migrations(Database, Clock).RunAsync(CancellationToken.None);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        Signal.Dispose();
        file.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected Database OpenAgain() => file.Open();

    private protected async Task<IReadOnlyList<T>> QueryAsync<T>(string sql)
    {
        await using var connection = await Database.OpenAsync(CancellationToken.None);
        return [.. await connection.QueryAsync<T>(sql)];
    }
}
