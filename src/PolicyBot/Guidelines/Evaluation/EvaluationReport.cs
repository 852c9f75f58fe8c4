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
        var report = new StringBuilder();
        foreach (var group in asked.GroupBy(one => $"{one.Expected.Municipality} {one.Expected.Style}").OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            Append(report, group.Key, group);
        }
        var parts = asked.ToLookup(one => one.Expected.IsKeptApart(seed));
        Append(report, "work part", parts[false]);
        Append(report, "measured part", parts[true]);
        Append(report, "all", asked);
        AppendConfused(report, parts[false]);
        if (withMisses)
        {
            AppendMisses(report, parts[false]);
        }
        return report.ToString();
    }

    private static void Append(StringBuilder report, string name, IEnumerable<AskedQuestion> asked) =>
        report.AppendLine(CultureInfo.InvariantCulture, $"{name.PadRight(NameWidth)} {Figures.Of(asked)}");

    private static void AppendConfused(StringBuilder report, IEnumerable<AskedQuestion> asked)
    {
        var pairs = asked
            .Where(one => one.Expected.IsCovered ? !one.IsFirst : !one.IsTurnedAway)
            .GroupBy(one => $"{Right(one)} taken for {Said(one)}")
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .ToList();
        report.AppendLine(CultureInfo.InvariantCulture, $"confused pairs in the work part: {pairs.Count}");
        foreach (var pair in pairs)
        {
            report.AppendLine(CultureInfo.InvariantCulture, $"  {pair.Count(),3}  {pair.Key}");
        }
    }

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
