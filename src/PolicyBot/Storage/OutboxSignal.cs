namespace PolicyBot.Storage;

/// <summary>Wakes the worker when something was stored or has been sent, so that nobody waits for its next round.</summary>
internal sealed class OutboxSignal : IDisposable
{
    private readonly SemaphoreSlim bell = new(0, 1);

    public void Ring()
    {
        try
        {
            bell.Release();
        }
        catch (SemaphoreFullException)
        {
            // It rings already.
        }
    }

    /// <summary>Waits until it rings, or until the pause is over, if it is not <see cref="Timeout.InfiniteTimeSpan"/>.</summary>
    public async Task WaitAsync(TimeSpan pause, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var over = new CancellationTokenSource(pause, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(over.Token, cancellationToken);
        try
        {
            // Not on the thread of the clock or of whoever rang: a round takes its time.
            await bell.WaitAsync(either.Token).ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The pause is over.
        }
    }

    public void Dispose() => bell.Dispose();
}
