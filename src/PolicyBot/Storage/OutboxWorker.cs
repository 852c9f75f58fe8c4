using System.Diagnostics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PolicyBot.Conversation;

namespace PolicyBot.Storage;

/// <summary>Sends what is stored, one message at a time in each lane, and tries again for as long as it takes.</summary>
internal sealed partial class OutboxWorker(
    Outbox outbox, OutboxSignal signal, IMessenger messenger, OutboxPace pace, IOptions<OutboxOptions> options, TimeProvider clock, ILogger<OutboxWorker> log)
    : BackgroundService
{
    private const int AtOnce = 16;

    private readonly CancellationTokenSource brokenOff = new();

    // By their positions.
    private readonly Dictionary<long, Task> onTheWay = new(AtOnce);

    /// <summary>Begins no more, and lets what is on its way arrive: broken off, Teams might have it, and it would be sent twice.</summary>
    /// <param name="cancellationToken">When the host waits no longer. What is then still on its way is broken off.</param>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await brokenOff.CancelAsync();
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        brokenOff.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await BeginDueAsync(stoppingToken) is { Count: > 0 } begun)
                {
                    await pace.AfterAsync(begun.Count, stoppingToken);
                }
                else
                {
                    // What is on its way rings when it ends.
                    await signal.WaitAsync(onTheWay.Count > 0 ? Timeout.InfiniteTimeSpan : options.Value.Pause, clock, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception error)
            {
                // A database that is locked or full for a while must not end the sending for good.
                RoundFailed(log, error);
                await Task.Delay(options.Value.Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
            }
        }
        await Task.WhenAll(onTheWay.Values);
    }

    /// <summary>Begins to send one message of each lane that is due. One that Teams is long in answering holds up no other lane.</summary>
    /// <param name="cancellationToken">Ends the wait for the database; what has begun goes on.</param>
    /// <returns>Each that was begun, until what came of it is noted.</returns>
    /// <exception cref="Exception">One that was begun before has failed.</exception>
    internal async Task<IReadOnlyList<Task>> BeginDueAsync(CancellationToken cancellationToken)
    {
        foreach (var (position, ended) in onTheWay.Where(static sending => sending.Value.IsCompleted).ToList())
        {
            onTheWay.Remove(position);
            await ended;
        }
        if (onTheWay.Count == AtOnce)
        {
            return [];
        }
        var entries = await outbox.LeaseAsync(clock.GetUtcNow(), options.Value.Lease, AtOnce - onTheWay.Count, onTheWay.Keys, cancellationToken);
        foreach (var entry in entries)
        {
            onTheWay.Add(entry.Position, Begin(entry));
        }
        return [.. entries.Select(entry => onTheWay[entry.Position])];
    }

    private Task Begin(OutboxEntry entry)
    {
        var sending = SendAsync(entry);
        sending.ContinueWith(static (_, bell) => ((OutboxSignal)bell!).Ring(), signal, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        return sending;
    }

    private async Task SendAsync(OutboxEntry entry)
    {
        // Teams can't be asked whether it has a message. Twice is better than never.
        if (entry.MayHaveArrived)
        {
            SentOnceMore(log, entry.Message.Id);
        }
        // What came of it is noted even where it was the last that could be sent, or it would be sent again at the next start.
        switch (await messenger.SendAsync(entry.Municipality, entry.Message, brokenOff.Token))
        {
            case Delivery.Sent sent:
                await outbox.SentAsync(entry, sent.Card, CancellationToken.None);
                break;
            case Delivery.Later later:
                NotDelivered(log, entry.Message.Id, entry.Attempts + 1, later.Reason);
                await outbox.PostponeAsync(entry, clock.GetUtcNow() + (later.After ?? Wait(entry.Attempts)), later.Reason, CancellationToken.None);
                break;
            case Delivery.Held held:
                await outbox.HoldAsync(entry, clock.GetUtcNow() + held.For, CancellationToken.None);
                break;
            case Delivery.Failed failed when entry.Failures + 1 < options.Value.Failures:
                NotDelivered(log, entry.Message.Id, entry.Attempts + 1, failed.Reason);
                await outbox.PostponeAsync(entry with { Failures = entry.Failures + 1 }, clock.GetUtcNow() + Wait(entry.Attempts), failed.Reason, CancellationToken.None);
                break;
            case Delivery.Failed failed:
                await SetAsideAsync(entry, failed.Reason);
                break;
            case Delivery.Undeliverable never:
                await SetAsideAsync(entry, never.Reason);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private Task SetAsideAsync(OutboxEntry entry, string reason)
    {
        SetAside(log, entry.Message.Id, reason);
        return outbox.SetAsideAsync(entry, reason, CancellationToken.None);
    }

    private TimeSpan Wait(int attempts)
    {
        var wait = TimeSpan.FromSeconds(Math.Pow(2, Math.Min(attempts, 20)));
        return wait < options.Value.LongestWait ? wait : options.Value.LongestWait;
    }

    [LoggerMessage(EventId = 301, Level = LogLevel.Warning, Message = "Message {MessageId} was not delivered on attempt {Attempt}: {Reason}.")]
    private static partial void NotDelivered(ILogger logger, Guid messageId, int attempt, string reason);

    [LoggerMessage(EventId = 302, Level = LogLevel.Error, Message = "Message {MessageId} can't be delivered and is set aside: {Reason}. See it with policybot outbox list.")]
    private static partial void SetAside(ILogger logger, Guid messageId, string reason);

    [LoggerMessage(EventId = 304, Level = LogLevel.Warning, Message = "Message {MessageId} was being sent when that was broken off; it is sent once more, and may arrive twice.")]
    private static partial void SentOnceMore(ILogger logger, Guid messageId);

    [LoggerMessage(EventId = 303, Level = LogLevel.Error, Message = "A round of sending failed; the next one follows.")]
    private static partial void RoundFailed(ILogger logger, Exception error);
}
