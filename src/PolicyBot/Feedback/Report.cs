using PolicyBot.Guidelines;
using PolicyBot.Municipalities;

namespace PolicyBot.Feedback;

/// <summary>What was asked in some weeks, what helped least, and what the guidelines do not cover.</summary>
internal sealed record Report
{
    /// <summary>Of an answer that fewer have voted on nothing is shown: it might tell who voted what.</summary>
    public const int FewestVotes = 5;

    private const int MostInList = 5;

    /// <summary>Each week with something in it, the last first.</summary>
    public required IReadOnlyList<WeekFigures> Weeks { get; init; }

    /// <summary>The rules that were read most, and how often; at most five.</summary>
    public required IReadOnlyList<(Section Section, int Times)> MostAsked { get; init; }

    /// <summary>The rules whose answers the greatest share found not useful; at most five, of the guidelines as they are now.</summary>
    public required IReadOnlyList<(Section Section, int NotUseful, int Votes)> LeastHelpful { get; init; }

    /// <summary>What no rule covers, the most asked first; at most five.</summary>
    public required IReadOnlyList<QuestionGroup> Uncovered { get; init; }

    /// <summary>Questions that no rule covers, and that are in no group shown.</summary>
    public required int OtherUncovered { get; init; }

    /// <summary>Makes the report of what a municipality counted.</summary>
    public static Report Of(Tallied tallied, Municipality municipality)
    {
        var questions = tallied.Uncovered.GroupBy(pair => pair.Key.Text, pair => pair.Value).Select(group => KeyValuePair.Create(group.Key, group.Sum()));
        var groups = QuestionGroups.Of(questions, municipality.Search, out var unshown);
        return new Report
        {
            Weeks = [.. tallied.Counts.GroupBy(pair => pair.Key.Week).OrderByDescending(week => week.Key.ToString(), StringComparer.Ordinal).Select(week => WeekFigures.Of(week.Key, week))],
            MostAsked =
            [
                .. BySection(tallied, municipality)
                    .Select(section => (Section: section.Key, Times: Sum(section, TallyKind.Answered) + Sum(section, TallyKind.Opened)))
                    .Where(asked => asked.Times > 0)
                    .OrderByDescending(asked => asked.Times).ThenBy(asked => asked.Section.Id.Value, StringComparer.Ordinal).Take(MostInList),
            ],
            LeastHelpful =
            [
                .. BySection(tallied, municipality)
                    .Select(section => section.Where(pair => pair.Key.Version == municipality.Guideline.Source.Version).ToList() is var now
                        ? (Section: section.Key, NotUseful: Sum(now, TallyKind.NotUseful), Votes: Sum(now, TallyKind.Useful) + Sum(now, TallyKind.NotUseful))
                        : default)
                    .Where(rated => rated.Votes >= FewestVotes && rated.NotUseful > 0)
                    .OrderByDescending(rated => (double)rated.NotUseful / rated.Votes).ThenByDescending(rated => rated.Votes).ThenBy(rated => rated.Section.Id.Value, StringComparer.Ordinal).Take(MostInList),
            ],
            Uncovered = [.. groups.Take(MostInList)],
            OtherUncovered = unshown + groups.Skip(MostInList).Sum(group => group.Times),
        };
    }

    /// <summary>How often something happened, all together.</summary>
    public static int Sum(IEnumerable<KeyValuePair<Tally, int>> counts, TallyKind kind) => counts.Where(pair => pair.Key.Kind == kind).Sum(pair => pair.Value);

    // A rule that is no more has nothing that could be mended.
    private static IEnumerable<IGrouping<Section, KeyValuePair<Tally, int>>> BySection(Tallied tallied, Municipality municipality) =>
        from pair in tallied.Counts
        where pair.Key.Section is not null
        group pair by municipality.Guideline.Find(pair.Key.Section!.Value) into section
        where section.Key is not null
        select section;
}
