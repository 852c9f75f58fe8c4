using System.Globalization;

namespace PolicyBot.Load;

/// <summary>What one rate came to: a line of a table, and below it what went wrong.</summary>
/// <param name="Rate">Questions a second; <c>null</c>: as many as there were answers to.</param>
/// <param name="Round">The questions.</param>
/// <param name="GivenUp">How many never found a connection.</param>
/// <param name="Took">From the first question to the last answer.</param>
/// <param name="Bot">How long processors worked for the bot meanwhile.</param>
/// <param name="Driver">How long they worked for this program.</param>
/// <param name="Memory">What the bot holds after it, in bytes.</param>
/// <param name="PeakMemory">The most that it has held so far, in bytes.</param>
internal sealed record RoundReport(int? Rate, Round Round, int GivenUp, TimeSpan Took, TimeSpan Bot, TimeSpan Driver, long Memory, long PeakMemory)
{
    /// <summary>The table's head. Times are in milliseconds, the processor's in per cent of one core.</summary>
    public static string Head { get; } = Line("asked/s", "answered/s", "answer p50", "p99", "p99.9", "card p50", "p99", "p99.9", "bot CPU", "µs each", "driver", "MB", "peak MB");

    public void WriteTo(TextWriter output)
    {
        output.WriteLine(Line(
            Rate is { } rate ? Whole(rate) : "max",
            Whole(Round.CardCount / Took.TotalSeconds),
            Milliseconds(Round.Answers, 0.5),
            Milliseconds(Round.Answers, 0.99),
            Milliseconds(Round.Answers, 0.999),
            Milliseconds(Round.Cards, 0.5),
            Milliseconds(Round.Cards, 0.99),
            Milliseconds(Round.Cards, 0.999),
            Percent(Bot / Took),
            Whole(Bot.TotalMicroseconds / Math.Max(1, Round.CardCount)),
            Percent(Driver / Took),
            Whole(Memory >> 20),
            Whole(PeakMemory >> 20)));
        if (GivenUp > 0)
        {
            output.WriteLine($"{"",8} {Whole(GivenUp)} were not asked: no connection was free for them in time.");
        }
        if (Round.Ended != Round.CardCount)
        {
            output.WriteLine($"{"",8} {Whole(Round.Ended)} requests were answered, with {Whole(Round.CardCount)} cards.");
        }
        foreach (var (fault, times) in Round.Faults)
        {
            output.WriteLine($"{"",8} {Whole(times)} times: {fault}.");
        }
    }

    private static string Line(params ReadOnlySpan<string> cells)
    {
        var line = cells[0].PadLeft(8);
        foreach (var cell in cells[1..])
        {
            line += "  " + cell.PadLeft(7);
        }
        return line;
    }

    private static string Milliseconds(Latencies latencies, double part) => latencies.Percentile(part).TotalMilliseconds.ToString("F1", CultureInfo.InvariantCulture);

    private static string Percent(double part) => part.ToString("P0", CultureInfo.InvariantCulture);

    private static string Whole(double number) => number.ToString("F0", CultureInfo.InvariantCulture);
}
