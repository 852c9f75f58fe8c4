namespace PolicyBot.Host.TryOut;

/// <summary>The wall's clock, which can be put ahead. It takes the place of the system's, so that the whole bot lives by it.</summary>
/// <remarks>
/// Limits on a call are short, and go by the wall: a call that is under way when the clock is put ahead has not waited any longer. What is longer is a pause
/// between two rounds: it is over when the clock is put ahead, and those that follow are short for a while, since one round may prepare the next.
/// </remarks>
internal sealed class RoomClock : TimeProvider
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Haste = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan HasteLasts = TimeSpan.FromSeconds(8);

    private readonly Lock gate = new();
    private readonly HashSet<RoomTimer> pauses = [];
    private TimeSpan ahead;
    private long hasteFrom = long.MinValue;

    /// <summary>How far it is ahead of the wall's.</summary>
    public TimeSpan Ahead { get { lock (gate) { return ahead; } } }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;

    /// <summary>Goes on as far ahead as it was before the program was stopped.</summary>
    public void GoOn(TimeSpan before) { lock (gate) { ahead = before; } }

    /// <summary>Puts it ahead.</summary>
    /// <param name="moment">Later than now.</param>
    public void MoveTo(DateTimeOffset moment)
    {
        IReadOnlyList<RoomTimer> waiting;
        lock (gate)
        {
            ahead = moment - base.GetUtcNow();
            hasteFrom = GetTimestamp();
            waiting = [.. pauses];
        }
        foreach (var timer in waiting)
        {
            timer.Hasten();
        }
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime < ShortestPause)
        {
            return base.CreateTimer(callback, state, dueTime, period);
        }
        lock (gate)
        {
            var isHasty = hasteFrom != long.MinValue && GetElapsedTime(hasteFrom) < HasteLasts;
            var timer = new RoomTimer(this, base.CreateTimer(callback, state, isHasty ? Haste : dueTime, period), period);
            pauses.Add(timer);
            return timer;
        }
    }

    private sealed class RoomTimer(RoomClock clock, ITimer timer, TimeSpan period) : ITimer
    {
        public void Hasten() => timer.Change(TimeSpan.Zero, period);

        public bool Change(TimeSpan dueTime, TimeSpan next) => timer.Change(dueTime, next);

        public void Dispose()
        {
            lock (clock.gate) { clock.pauses.Remove(this); }
            timer.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
