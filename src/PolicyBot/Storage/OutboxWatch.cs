using System.Diagnostics.Metrics;
using Dapper;

namespace PolicyBot.Storage;

/// <summary>Looks at what waits to be sent, and shows what it saw last as <c>policybot.outbox.depth</c>, <c>policybot.outbox.age</c> (seconds) and <c>policybot.outbox.set_aside</c>.</summary>
internal sealed class OutboxWatch
{
    private readonly Database database;
    private volatile OutboxState seen = new(0, null, 0);

    public OutboxWatch(Database database, TimeProvider clock, IMeterFactory meters)
    {
        this.database = database;
        var meter = meters.Create("PolicyBot");
        meter.CreateObservableGauge("policybot.outbox.depth", () => seen.Waiting, "{message}", "Messages that wait to be sent.");
        meter.CreateObservableGauge("policybot.outbox.age", () => seen.Age(clock.GetUtcNow()).TotalSeconds, "s", "How long the oldest of them has waited.");
        meter.CreateObservableGauge("policybot.outbox.set_aside", () => seen.SetAside, "{message}", "Messages that were set aside in the last day: they can't be sent.");
    }

    /// <summary>What waits now.</summary>
    /// <param name="now">Any offset.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<OutboxState> LookAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var (waiting, oldest) = await connection.QuerySingleAsync<(long, string?)>(
            new CommandDefinition("select count(*), min(created_at) from outbox where status = 'waiting'", cancellationToken: cancellationToken));
        var setAside = await connection.ExecuteScalarAsync<long>(
            new CommandDefinition("select count(*) from outbox where status = 'set-aside' and due_at > @from", new { from = Utc.Text(now.AddDays(-1)) }, cancellationToken: cancellationToken));
        return seen = new OutboxState(waiting, oldest is null ? null : Utc.Parse(oldest), setAside);
    }
}
