using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PolicyBot.Conversation;

namespace PolicyBot.Feedback;

/// <summary>Stores what was counted, again and again and when the program stops, and deletes what is no longer kept.</summary>
internal sealed partial class TallyRounds(Tallies tallies, IFeedbackStore store, IOptions<FeedbackOptions> options, TimeProvider clock, ILogger<TallyRounds> log)
    : Rounds(options.Value.Pause, clock, log)
{
    private readonly TimeProvider clock = clock;
    private readonly ILogger log = log;
    private Week? tidied;

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await GoThroughAsync(cancellationToken);
    }

    /// <summary>One round. What can't be stored is kept for the next.</summary>
    internal override async Task GoThroughAsync(CancellationToken cancellationToken)
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
