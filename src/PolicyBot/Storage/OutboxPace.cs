using Microsoft.Extensions.Options;

namespace PolicyBot.Storage;

/// <summary>Keeps what is sent within what Teams takes of an app: so many messages a second, a second's worth of them at once.</summary>
/// <remarks>Source: Teams' rate limits for bots: 50 requests a second for an app in a tenant.</remarks>
internal sealed class OutboxPace(IOptions<OutboxOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan Burst = TimeSpan.FromSeconds(1);

    // Until when what has been sent has used up the rate.
    private DateTimeOffset usedUntil;

    /// <summary>Counts messages that have been sent, and waits where they were a second's worth or more.</summary>
    public async Task AfterAsync(int messages, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        usedUntil = (usedUntil > now ? usedUntil : now) + TimeSpan.FromSeconds((double)messages / options.Value.PerSecond);
        if (usedUntil - now - Burst is var wait && wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, clock, cancellationToken);
        }
    }
}
