namespace PolicyBot.Load;

/// <summary>Asks when questions are due, each on a connection that is free; without one it waits its turn.</summary>
internal sealed class Crowd : IDisposable
{
    private readonly Lock gate = new();
    private readonly List<Asker> all = [];
    private readonly Stack<Asker> free = [];
    private readonly Queue<long> waiting = [];
    private readonly Connector connector;
    private long next = Activities.FirstNumber;
    private long endOfNext;
    private long until;
    private int lost;

    private Crowd(Activities activities, Connector connector)
    {
        Activities = activities;
        this.connector = connector;
    }

    public Activities Activities { get; }

    /// <summary>How many connections the bot has closed.</summary>
    public int LostConnections => lost;

    private Round Round => connector.Round!;

    public static async Task<Crowd> GatherAsync(Activities activities, Connector connector, int port, int connections, CancellationToken cancellationToken)
    {
        var crowd = new Crowd(activities, connector);
        for (var i = 0; i < connections; i++)
        {
            crowd.all.Add(await Asker.ConnectAsync(crowd, port, cancellationToken));
        }
        crowd.all.ForEach(crowd.free.Push);
        return crowd;
    }

    /// <summary>Asks at a fixed rate, whatever becomes of the questions before.</summary>
    /// <returns>The questions, the last of them just asked.</returns>
    public Round AskAtRate(int rate, TimeSpan length)
    {
        var count = (int)(rate * length.TotalSeconds);
        var round = Begin(count);
        var from = TimeProvider.System.GetTimestamp();
        for (var i = 0; i < count; i++)
        {
            var due = from + (long)((double)i * TimeProvider.System.TimestampFrequency / rate);
            while (TimeProvider.System.GetTimestamp() < due)
            {
                // The clock of the system wakes it within about a millisecond, which counts as waiting.
                Thread.Sleep(1);
            }
            AskAt(due);
        }
        return round;
    }

    /// <summary>Asks on every connection as soon as it is free.</summary>
    /// <param name="most">No more questions than these.</param>
    /// <param name="length">No longer than this.</param>
    /// <param name="connections">On no more connections than these.</param>
    public Round AskAll(int most, TimeSpan length, int connections)
    {
        var round = Begin(most);
        var from = TimeProvider.System.GetTimestamp();
        until = from + (long)(length.TotalSeconds * TimeProvider.System.TimestampFrequency);
        endOfNext = next + most;
        for (var i = 0; i < Math.Min(connections, most); i++)
        {
            AskAt(TimeProvider.System.GetTimestamp());
        }
        return round;
    }

    /// <summary>What a connection goes on with.</summary>
    /// <param name="asker">The connection.</param>
    /// <param name="number">The question that was answered on it.</param>
    /// <param name="status">The status that it was answered with.</param>
    /// <returns><c>null</c>: nothing now.</returns>
    public long? Next(Asker asker, long number, int status)
    {
        Round.Answered(number, status);
        lock (gate)
        {
            if (waiting.TryDequeue(out var due))
            {
                return due;
            }
            if (next < endOfNext && TimeProvider.System.GetTimestamp() is var now && now < until)
            {
                Round.Due(next, now);
                return next++;
            }
            free.Push(asker);
            return null;
        }
    }

    public void Lost() => Interlocked.Increment(ref lost);

    /// <summary>Waits until nothing is under way.</summary>
    /// <returns>Whether that came in time.</returns>
    public async Task<bool> IsDoneAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        var from = TimeProvider.System.GetTimestamp();
        while (IsBusy())
        {
            if (TimeProvider.System.GetElapsedTime(from) > patience)
            {
                return false;
            }
            await Task.Delay(1, cancellationToken);
        }
        return true;
    }

    /// <summary>Forgets the questions that still wait for a connection.</summary>
    /// <returns>How many there were.</returns>
    public int GiveUp()
    {
        lock (gate)
        {
            var count = waiting.Count;
            waiting.Clear();
            return count;
        }
    }

    public void Dispose() => all.ForEach(asker => asker.Dispose());

    private bool IsBusy()
    {
        lock (gate)
        {
            return waiting.Count > 0 || free.Count + lost < all.Count;
        }
    }

    private Round Begin(int most) => connector.Round = new Round(next, most);

    private void AskAt(long due)
    {
        Asker? asker;
        long number;
        lock (gate)
        {
            number = next++;
            Round.Due(number, due);
            if (!free.TryPop(out asker))
            {
                waiting.Enqueue(number);
                return;
            }
        }
        asker.Ask(number);
    }
}
