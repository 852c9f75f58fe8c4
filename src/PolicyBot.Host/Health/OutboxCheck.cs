using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using PolicyBot.Storage;

namespace PolicyBot.Host.Health;

/// <summary>Whether messages get through to Teams. Where they do not, other instances fare no better: degraded, not unhealthy, so that turns are still taken.</summary>
internal sealed class OutboxCheck(OutboxWatch outbox, IOptions<HealthOptions> options, TimeProvider clock) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var state = await outbox.LookAsync(now, cancellationToken);
        var data = new Dictionary<string, object> { ["waiting"] = state.Waiting, ["oldestSeconds"] = (long)state.Age(now).TotalSeconds, ["setAsideLastDay"] = state.SetAside };
        return state.Age(now) < options.Value.OutboxAge
            ? HealthCheckResult.Healthy(data: data)
            : HealthCheckResult.Degraded("Messages have waited long to be sent.", data: data);
    }
}
