namespace PolicyBot.Feedback;

/// <summary>What happened in a week.</summary>
/// <param name="Week">Which.</param>
/// <param name="Answers">Answers that were shown: to a question, or to a button for a rule.</param>
/// <param name="NotCovered">Questions that no rule covers.</param>
/// <param name="UsefulPercent">0 to 100, of those who said whether an answer was useful; <c>null</c>: fewer than <see cref="Report.FewestVotes"/> did.</param>
internal sealed record WeekFigures(Week Week, int Answers, int NotCovered, int? UsefulPercent)
{
    /// <summary>The figures of one week's counts.</summary>
    public static WeekFigures Of(Week week, IEnumerable<KeyValuePair<Tally, int>> counts)
    {
        var all = counts.ToList();
        var (useful, notUseful) = (Report.Sum(all, TallyKind.Useful), Report.Sum(all, TallyKind.NotUseful));
        var votes = useful + notUseful;
        return new WeekFigures(
            week,
            Report.Sum(all, TallyKind.Answered) + Report.Sum(all, TallyKind.Opened),
            Report.Sum(all, TallyKind.NotCovered),
            votes >= Report.FewestVotes ? (int)Math.Round(100.0 * useful / votes) : null);
    }
}
