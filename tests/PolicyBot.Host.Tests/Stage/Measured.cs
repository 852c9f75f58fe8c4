using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace PolicyBot.Host.Tests.Stage;

/// <summary>What one program measures from now on, as whoever collects its figures gets it.</summary>
internal sealed class Measured : IDisposable
{
    private readonly Lock gate = new();
    private readonly List<(string Name, double Value, string Tags)> all = [];
    private readonly MeterListener listener = new();

    public Measured(IServiceProvider program)
    {
        var meters = program.GetRequiredService<IMeterFactory>();
        listener.InstrumentPublished = (instrument, self) =>
        {
            // Other programs run beside it in this process.
            if (instrument.Meter.Scope == meters && instrument.Meter.Name == "PolicyBot")
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument.Name, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(instrument.Name, value, tags));
        listener.Start();
    }

    /// <summary>The values of an instrument, in the order in which they were measured.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="tag">Only those with this one, such as <c>kind=press</c>; <c>null</c>: all.</param>
    public IReadOnlyList<double> Of(string name, string? tag = null)
    {
        lock (gate) { return [.. all.Where(one => one.Name == name && (tag is null || one.Tags.Split(' ').Contains(tag))).Select(one => one.Value)]; }
    }

    /// <summary>What an instrument that is asked says now.</summary>
    public double Now(string name)
    {
        listener.RecordObservableInstruments();
        return Of(name)[^1];
    }

    public void Dispose() => listener.Dispose();

    private void Keep(string name, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var told = string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"));
        lock (gate) { all.Add((name, value, told)); }
    }
}
