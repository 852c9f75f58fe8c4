using PolicyBot.Municipalities;

namespace PolicyBot.Cases;

/// <summary>How many cases a quarter brought, how they ended, and how long it took. Knows no names.</summary>
/// <param name="Counts">How many, by outcome and urgency; an outcome of <c>null</c> is a case that is open. Only what there is.</param>
/// <param name="MedianToTake">Working time until somebody took it; <c>null</c>: none was taken.</param>
/// <param name="MedianToClose">Working time until it was closed; <c>null</c>: none was closed.</param>
internal sealed record CaseStatistics(IReadOnlyDictionary<(ClosingKind? Kind, Urgency Urgency), int> Counts, TimeSpan? MedianToTake, TimeSpan? MedianToClose)
{
    /// <summary>Counts cases.</summary>
    public static CaseStatistics Of(IReadOnlyList<ReportedCase> cases, WorkingTime time)
    {
        var calendar = new WorkingCalendar(time);
        return new CaseStatistics(
            cases.GroupBy(reported => (reported.Closing?.Kind, reported.Urgency)).ToDictionary(group => group.Key, group => group.Count()),
            Median([.. from reported in cases where reported.Taken is not null select calendar.Worked(reported.ReportedAt, reported.Taken!.At)]),
            Median([.. from reported in cases where reported.Closing is not null select calendar.Worked(reported.ReportedAt, reported.Closing!.At)]));
    }

    /// <summary>How many ended so; an outcome of <c>null</c>: are open.</summary>
    public int Of(ClosingKind? kind) => Counts.Where(count => count.Key.Kind == kind).Sum(count => count.Value);

    /// <summary>How many were so urgent.</summary>
    public int Of(Urgency urgency) => Counts.Where(count => count.Key.Urgency == urgency).Sum(count => count.Value);

    /// <summary>How many there were.</summary>
    public int All => Counts.Values.Sum();

    // Of an even number, the mean of the two in the middle.
    private static TimeSpan? Median(List<TimeSpan> times)
    {
        times.Sort();
        return times.Count == 0 ? null : (times[(times.Count - 1) / 2] + times[times.Count / 2]) / 2;
    }
}
