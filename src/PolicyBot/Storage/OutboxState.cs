namespace PolicyBot.Storage;

/// <summary>What waits to be sent.</summary>
/// <param name="Waiting">Number of messages, also of those that are tried again later.</param>
/// <param name="OldestAt">When the oldest of them was stored, UTC; <c>null</c>: none waits.</param>
/// <param name="SetAside">Number of messages that can never be sent and were set aside in the last day.</param>
internal sealed record OutboxState(long Waiting, DateTimeOffset? OldestAt, long SetAside)
{
    /// <summary>How long the oldest has waited; zero where none does.</summary>
    public TimeSpan Age(DateTimeOffset now) => OldestAt is { } oldest && oldest < now ? now - oldest : TimeSpan.Zero;
}
