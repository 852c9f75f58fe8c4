using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace PolicyBot.Host.Health;

/// <summary>Tells those who run it how it is: <c>/healthz</c> (the process answers), <c>/readyz</c> (it can do its work), and figures by OpenTelemetry.</summary>
internal static class HealthServices
{
    // A container is ended 30 s after it was asked to stop, and turns end after 14 s at most; Teams sends what was not answered again.
    private static readonly TimeSpan StopsWithin = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan CheckTimeout = TimeSpan.FromSeconds(3);

    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddOptions<HealthOptions>().BindConfiguration(HealthOptions.Section, binder => binder.ErrorOnUnknownConfiguration = true).ValidateOnStart();
        services.AddSingleton<IValidateOptions<HealthOptions>, HealthOptionsValidator>();
        services.Configure<HostOptions>(host => host.ShutdownTimeout = StopsWithin);
        services.AddHealthChecks()
            .AddCheck<DatabaseCheck>("database", timeout: CheckTimeout)
            .AddCheck<PacksCheck>("packs")
            .AddCheck<OutboxCheck>("outbox", timeout: CheckTimeout);
        return services.AddHostedService<OutboxRounds>().AddHostedService<TelemetryExport>();
    }

    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks("/healthz", new HealthCheckOptions { Predicate = static _ => false });
        endpoints.MapHealthChecks("/readyz", new HealthCheckOptions { ResponseWriter = HealthAnswer.WriteAsync });
    }
}

[OptionsValidator]
internal sealed partial class HealthOptionsValidator : IValidateOptions<HealthOptions>;
