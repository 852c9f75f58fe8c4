using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using PolicyBot.BotFramework;

namespace PolicyBot.Host.Health;

/// <summary>
/// Sends measurements and traces by OTLP to where the standard variable <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> says; without it nothing is sent. The other
/// variables of OpenTelemetry hold too. Source: opentelemetry.io/docs/specs/otel/protocol/exporter.
/// </summary>
internal sealed class TelemetryExport(IConfiguration configuration) : IHostedService, IDisposable
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    // What .NET itself measures of the requests that come in, the calls that go out, and the process.
    private static readonly string[] Meters = [BotTelemetry.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Net.Http", "System.Runtime"];

    private MeterProvider? meters;
    private TracerProvider? traces;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (configuration[Endpoint] is { Length: > 0 })
        {
            var resource = ResourceBuilder.CreateDefault().AddService("policybot").AddEnvironmentVariableDetector();
            meters = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(Meters).AddOtlpExporter().Build();
            traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(BotTelemetry.Name).AddOtlpExporter().Build();
        }
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        meters?.ForceFlush(2000);
        traces?.ForceFlush(2000);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        meters?.Dispose();
        traces?.Dispose();
    }
}
