using System.Globalization;
using System.Text;

namespace PolicyBot.Guidelines.Evaluation;

/// <summary>What <c>policy eval</c> prints: figures for each style, the pairs of rules that are taken for each other, and the misses.</summary>
public static class EvaluationReport
{
    /// <summary>The seed that the project's own question files are split by.</summary>
    public const uint Seed = 2026;

    private const int NameWidth = 32;

    /// <summary>Asks every question.</summary>
    /// <param name="questions">Of any municipalities that there are searches for.</param>
    /// <param name="searches">By the municipality's id.</param>
    /// <exception cref="KeyNotFoundException">A question is for a municipality that has no search.</exception>
    public static IReadOnlyList<AskedQuestion> Ask(IEnumerable<ExpectedAnswer> questions, IReadOnlyDictionary<string, GuidelineSearch> searches) =>
        [.. questions.Select(question => new AskedQuestion(question, searches[question.Municipality].Ask(question.Question)))];

    /// <summary>The report, a figure a line.</summary>
    /// <param name="asked">All questions that were asked.</param>
    /// <param name="seed">Splits them into the part to work on and the part to measure.</param>
    /// <param name="withMisses">Also lists each question of the work part that was answered wrong.</param>
    public static string Write(IReadOnlyList<AskedQuestion> asked, uint seed, bool withMisses)
    {
        var report = new StringBuilder(Lines(FiguresOf(asked, seed)));
        var confused = ConfusedIn(asked, seed);
        report.AppendLine(CultureInfo.InvariantCulture, $"confused pairs in the work part: {confused.Count}");
        foreach (var pair in confused)
        {
            report.AppendLine(CultureInfo.InvariantCulture, $"  {pair.Times,3}  {pair.Right} taken for {pair.Said}");
        }
        if (withMisses)
        {
            AppendMisses(report, WorkPart(asked, seed));
        }
        return report.ToString();
    }

    /// <summary>The figures of each municipality's styles, of the two parts, and of all.</summary>
    /// <param name="asked">All questions that were asked.</param>
    /// <param name="seed">Splits them into the part to work on and the part to measure.</param>
    public static IReadOnlyList<NamedFigures> FiguresOf(IReadOnlyList<AskedQuestion> asked, uint seed) =>
    [
        .. asked.GroupBy(one => $"{one.Expected.Municipality} {one.Expected.Style}").OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new NamedFigures(group.Key, Figures.Of(group))),
        new NamedFigures("work part", Figures.Of(WorkPart(asked, seed))),
        new NamedFigures("measured part", Figures.Of(asked.Where(one => one.Expected.IsKeptApart(seed)))),
        new NamedFigures("all", Figures.Of(asked)),
    ];

    /// <summary>Which rules are taken for each other in the work part, the most frequent first.</summary>
    /// <param name="asked">All questions that were asked.</param>
    /// <param name="seed">Splits them into the part to work on and the part to measure.</param>
    public static IReadOnlyList<ConfusedPair> ConfusedIn(IReadOnlyList<AskedQuestion> asked, uint seed) =>
    [
        .. WorkPart(asked, seed)
            .Where(one => one.Expected.IsCovered ? !one.IsFirst : !one.IsTurnedAway)
            .GroupBy(one => (Right: Right(one), Said: Said(one)))
            .Select(group => new ConfusedPair(group.Key.Right, group.Key.Said, group.Count()))
            .OrderByDescending(pair => pair.Times)
            .ThenBy(pair => $"{pair.Right} taken for {pair.Said}", StringComparer.Ordinal),
    ];

    /// <summary>Figures as they are printed, a line each.</summary>
    public static string Lines(IEnumerable<NamedFigures> figures) => string.Concat(figures.Select(one => $"{one.Name.PadRight(NameWidth)} {one.Figures}{Environment.NewLine}"));

    private static IEnumerable<AskedQuestion> WorkPart(IEnumerable<AskedQuestion> asked, uint seed) => asked.Where(one => !one.Expected.IsKeptApart(seed));

    private static void AppendMisses(StringBuilder report, IEnumerable<AskedQuestion> asked)
    {
        foreach (var one in asked.Where(one => one.Expected.IsCovered ? !one.IsFirst : !one.IsTurnedAway))
        {
            var ranking = string.Join(", ", one.Answer.Ranking.Take(3).Select(ranked => string.Create(CultureInfo.InvariantCulture, $"{ranked.Section.Id} {ranked.Score:0.00}")));
            report.AppendLine(CultureInfo.InvariantCulture, $"  {one.Expected.Municipality}: {one.Expected.Question} | {Right(one)} | {Said(one)} ({ranking})");
        }
    }

    private static string Right(AskedQuestion one) => one.Expected.IsCovered ? string.Join(' ', one.Expected.Sections) : "not covered";

    private static string Said(AskedQuestion one) => one.IsTurnedAway ? "not covered" : one.Answer.Ranking[0].Section.Id.ToString();
}

/// <summary>Figures, and of what.</summary>
/// <param name="Name">A municipality and a style, or a part of the questions.</param>
/// <param name="Figures">How well they were answered.</param>
public sealed record NamedFigures(string Name, Figures Figures);

/// <summary>A rule that another was shown for.</summary>
/// <param name="Right">The ids of the rules that answer, or that nothing does.</param>
/// <param name="Said">The rule that was shown first, or that nothing was.</param>
/// <param name="Times">How many questions.</param>
public sealed record ConfusedPair(string Right, string Said, int Times);
