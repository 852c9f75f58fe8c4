using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace PolicyBot.Conversation;

/// <summary>Work that is gone through again and again, with a pause after each round.</summary>
internal abstract partial class Rounds(TimeSpan pause, TimeProvider clock, ILogger log) : BackgroundService
{
    /// <summary>The pause after each round.</summary>
    internal TimeSpan Pause => pause;

    /// <summary>One round.</summary>
    internal abstract Task GoThroughAsync(CancellationToken cancellationToken);

    /// <inheritdoc/>
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await GoThroughAsync(stoppingToken);
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                // One bad round must not end them for good.
                RoundFailed(log, error);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            // Not on the thread of the clock: a round takes its time.
            await Task.Delay(pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        }
    }

    [LoggerMessage(EventId = 501, Level = LogLevel.Error, Message = "A round failed; the next one follows.")]
    private static partial void RoundFailed(ILogger logger, Exception error);
}
