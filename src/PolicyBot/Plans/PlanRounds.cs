using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PolicyBot.Archive;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Plans;

/// <summary>Goes through the plans again and again: brings up what has waited long enough, mends cards that went stale, and deletes files whose links have expired.</summary>
internal sealed partial class PlanRounds(
    MunicipalityDirectory municipalities, IPlanStore plans, IReminderStore reminders, IContactStore contacts, IOutbox outbox, IArchiveFiles archive,
    IOptions<PlanOptions> options, TimeProvider clock, ILogger<PlanRounds> log) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await GoThroughAsync(stoppingToken);
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                // One bad round must not end the reminders for good.
                RoundFailed(log, error);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            // Not on the thread of the clock: a round takes its time.
            await Task.Delay(options.Value.Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        }
    }

    /// <summary>One round through the plans of every municipality.</summary>
    internal async Task GoThroughAsync(CancellationToken cancellationToken)
    {
        await archive.DeleteExpiredAsync(clock.GetUtcNow(), cancellationToken);
        foreach (var municipality in municipalities.All)
        {
            foreach (var id in await plans.LivingAsync(municipality.Id, cancellationToken))
            {
                if (await plans.FindAsync(municipality.Id, id, cancellationToken) is { } plan)
                {
                    await RemindAsync(plan, municipality, cancellationToken);
                    await MendAsync(plan, municipality, cancellationToken);
                }
            }
        }
    }

    private async Task RemindAsync(Plan plan, Municipality municipality, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var card = plan.State is PlanState.Waiting
            ? await contacts.FindCardAsync(municipality.Id, ApprovalCard.Key(plan.Id, plan.LastSent), cancellationToken)
            : null;
        foreach (var reminder in PlanReminders.DueFor(plan, municipality, card, now))
        {
            await reminders.TryAddAsync(municipality.Id, reminder, now, cancellationToken);
        }
    }

    private async Task MendAsync(Plan plan, Municipality municipality, CancellationToken cancellationToken)
    {
        string[] keys = [ApprovalCard.Key(plan.Id, plan.LastSent), .. plan.Runners.Select(runner => PlanCard.Key(plan.Id, runner))];
        var shown = await contacts.ShownAsync(municipality.Id, keys, cancellationToken);
        var mending = PlanCards.Mending(plan, municipality, shown);
        if (mending.Count > 0)
        {
            await outbox.AddAsync(municipality.Id, mending, clock.GetUtcNow(), cancellationToken);
            Mended(log, plan.Id.Value, mending.Count);
        }
    }

    [LoggerMessage(EventId = 501, Level = LogLevel.Error, Message = "A round through the plans failed; the next one follows.")]
    private static partial void RoundFailed(ILogger logger, Exception error);

    [LoggerMessage(EventId = 502, Level = LogLevel.Information, Message = "Plan {PlanId}: {Count} cards did not show what they should, and are sent again.")]
    private static partial void Mended(ILogger logger, Guid planId, int count);
}
