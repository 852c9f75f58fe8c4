namespace PolicyBot.Testing;

/// <summary>A clock that stands still until the test moves it. Its timers fire, in order, as it passes them.</summary>
public sealed class FakeClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<FakeTimer> timers = [];
    private readonly List<Waiter> waiters = [];
    private DateTimeOffset now = start.ToUniversalTime();

    /// <summary>Thursday 5 November 2026, 09:00 in Oslo.</summary>
    public FakeClock() : this(new DateTimeOffset(2026, 11, 5, 8, 0, 0, TimeSpan.Zero)) { }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() { lock (gate) { return now; } }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <summary>Moves on, firing each timer at its own moment.</summary>
    public void Advance(TimeSpan by) => MoveTo(GetUtcNow() + by);

    /// <summary>Moves on to a moment, firing each timer at its own; back in time, nothing fires.</summary>
    public void MoveTo(DateTimeOffset moment)
    {
        while (NextBefore(moment) is { } due) { due.Fire(); }
        lock (gate) { now = moment.ToUniversalTime(); }
    }

    /// <summary>As after a sleep: the time has come before any timer fires, and each that fell due fires once.</summary>
    public void Jump(TimeSpan by)
    {
        List<FakeTimer> due;
        lock (gate)
        {
            now += by;
            due = [.. timers.Where(timer => timer.DueAt <= now).OrderBy(timer => timer.DueAt)];
            foreach (var timer in due)
            {
                timer.DueAt = now + timer.Period;
                if (timer.Period == TimeSpan.Zero) { timers.Remove(timer); }
            }
        }
        foreach (var timer in due) { timer.Fire(); }
    }

    /// <summary>Waits until something waits for this clock, at most <paramref name="within"/> ahead.</summary>
    /// <returns>How far ahead the first such timer is due.</returns>
    public async Task<TimeSpan> TimerDueWithinAsync(TimeSpan within)
    {
        var due = default(TimeSpan);
        await WhenAsync(() => timers.MinBy(timer => timer.DueAt) is { } next && (due = next.DueAt - now) <= within);
        return due;
    }

    /// <summary>How many timers were set to so long, and have not fired.</summary>
    public int TimersSetTo(TimeSpan pause) { lock (gate) { return timers.Count(timer => timer.SetTo == pause); } }

    /// <summary>Waits until there is a timer for each of these pauses: one that was set to so long, and has not fired.</summary>
    public Task TimersSetToAsync(IEnumerable<TimeSpan> pauses)
    {
        var needed = pauses.CountBy(pause => pause).ToList();
        return WhenAsync(() => needed.All(pause => timers.Count(timer => timer.SetTo == pause.Key) >= pause.Value));
    }

    private async Task WhenAsync(Func<bool> holds)
    {
        var waiter = new Waiter(holds);
        lock (gate)
        {
            waiters.Add(waiter);
            TellWaiters();
        }
        await waiter.Held.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    private FakeTimer? NextBefore(DateTimeOffset moment)
    {
        lock (gate)
        {
            var next = timers.Where(timer => timer.DueAt <= moment).MinBy(timer => timer.DueAt);
            if (next is null) { return null; }
            if (next.DueAt > now) { now = next.DueAt; }
            next.DueAt += next.Period;
            if (next.Period == TimeSpan.Zero) { timers.Remove(next); }
            return next;
        }
    }

    private void Set(FakeTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        lock (gate)
        {
            timers.Remove(timer);
            if (dueTime < TimeSpan.Zero) { return; }         // infinite: it does not run
            timer.DueAt = now + dueTime;
            timer.SetTo = dueTime;
            timer.Period = period < TimeSpan.Zero ? TimeSpan.Zero : period;
            timers.Add(timer);
            TellWaiters();
        }
    }

    private void Remove(FakeTimer timer) { lock (gate) { timers.Remove(timer); } }

    private void TellWaiters()
    {
        foreach (var waiter in waiters.ToList())
        {
            if (waiter.Holds())
            {
                waiters.Remove(waiter);
                waiter.Held.TrySetResult();
            }
        }
    }

    private sealed record Waiter(Func<bool> Holds)
    {
        public TaskCompletionSource Held { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private sealed class FakeTimer(FakeClock clock, Action fire) : ITimer
    {
        public DateTimeOffset DueAt { get; set; }

        public TimeSpan SetTo { get; set; }

        public TimeSpan Period { get; set; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            clock.Set(this, dueTime, period);
            return true;
        }

        public void Dispose() => clock.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
