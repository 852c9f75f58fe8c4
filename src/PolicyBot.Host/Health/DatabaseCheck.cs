using Microsoft.Extensions.Diagnostics.HealthChecks;
using PolicyBot.Storage;

namespace PolicyBot.Host.Health;

/// <summary>Whether the database answers, and is in the form that this program knows.</summary>
internal sealed class DatabaseCheck(Migrations migrations) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken) =>
        await migrations.AreRunAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The database has another form than this version of PolicyBot.");
}
