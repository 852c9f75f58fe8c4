using Microsoft.Extensions.Diagnostics.HealthChecks;
using PolicyBot.Municipalities;

namespace PolicyBot.Host.Health;

/// <summary>Whether every municipality's search is prepared: before that a question waits for it.</summary>
internal sealed class PacksCheck(MunicipalityDirectory municipalities) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken) => Task.FromResult(
        municipalities.All.All(municipality => municipality.Search.IsPrepared) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The search is still being prepared."));
}
