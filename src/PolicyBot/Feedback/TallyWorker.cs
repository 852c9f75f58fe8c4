using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace PolicyBot.Feedback;

/// <summary>Stores what was counted, again and again and when the program stops, and deletes what is no longer kept.</summary>
internal sealed partial class TallyWorker(Tallies tallies, IFeedbackStore store, IOptions<FeedbackOptions> options, TimeProvider clock, ILogger<TallyWorker> log)
    : BackgroundService
{
    private Week? tidied;

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await StoreAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await StoreAsync(stoppingToken);
            // Not on the thread of the clock: storing takes its time.
            await Task.Delay(options.Value.Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        }
    }

    /// <summary>One round. What can't be stored is kept for the next.</summary>
    internal async Task StoreAsync(CancellationToken cancellationToken)
    {
        var taken = tallies.Take();
        try
        {
            if (!taken.IsEmpty)
            {
                await store.AddAsync(taken, cancellationToken);
                taken = null;
            }
            var week = Week.Of(clock.GetUtcNow());
            if (tidied != week)
            {
                await store.ForgetAsync(week, cancellationToken);
                tidied = week;
            }
        }
        catch (Exception error)
        {
            if (taken is not null)
            {
                tallies.PutBack(taken);
            }
            if (!cancellationToken.IsCancellationRequested)
            {
                NotStored(log, error);
            }
        }
    }

    [LoggerMessage(EventId = 701, Level = LogLevel.Warning, Message = "What was counted could not be stored; it is tried again.")]
    private static partial void NotStored(ILogger logger, Exception error);
}
