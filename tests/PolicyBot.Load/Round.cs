using System.Collections.Concurrent;

namespace PolicyBot.Load;

/// <summary>The questions of one rate: when each was due, and what came of it. Safe for many threads.</summary>
/// <param name="first">The number of its first question.</param>
/// <param name="most">How many questions it can have.</param>
internal sealed class Round(long first, int most)
{
    private readonly long[] dueAt = new long[most];
    private int answers;
    private int cards;

    /// <summary>From when a question was due until the bot's answer to the request.</summary>
    public Latencies Answers { get; } = new();

    /// <summary>From when a question was due until its card was at the connector.</summary>
    public Latencies Cards { get; } = new();

    /// <summary>Everything but a card and 200, and how often.</summary>
    public ConcurrentDictionary<string, int> Faults { get; } = new();

    /// <summary>How many questions are answered to the end, with whatever.</summary>
    public int Ended => answers;

    /// <summary>How many cards there are.</summary>
    public int CardCount => cards;

    public void Due(long number, long at) => dueAt[number - first] = at;

    public void Answered(long number, int status)
    {
        if (!IsOfThis(number))
        {
            Fault("a late answer");
            return;
        }
        Answers.Add(Since(number));
        if (status != 200)
        {
            Fault($"status {status}");
        }
        Interlocked.Increment(ref answers);
    }

    public void Sent(long number, bool isCard)
    {
        if (!IsOfThis(number))
        {
            Fault("a late card");
        }
        else if (isCard)
        {
            Cards.Add(Since(number));
            Interlocked.Increment(ref cards);
        }
        else
        {
            Fault("no card");
        }
    }

    // A question that was given up may still be answered in a later round.
    private bool IsOfThis(long number) => number >= first && number < first + most;

    private void Fault(string what) => Faults.AddOrUpdate(what, 1, static (_, before) => before + 1);

    private TimeSpan Since(long number) => TimeProvider.System.GetElapsedTime(dueAt[number - first]);
}
