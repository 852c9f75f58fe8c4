using PolicyBot.Guidelines.Evaluation;
using PolicyBot.Testing;

namespace PolicyBot.Load;

/// <summary>What is asked.</summary>
internal static class Questions
{
    private const string Municipality = "gausdal";

    /// <summary>The questions that the search is measured by, all different, of every kind: answered, with several rules to choose from, and not covered.</summary>
    public static IReadOnlyList<string> Read() =>
    [
        .. Directory.EnumerateFiles(Repository.PathTo("tests", "PolicyBot.Tests", "Guidelines", "Questions"), "*.tsv").Order(StringComparer.Ordinal)
            .SelectMany(ReadFile).Where(one => one.Municipality == Municipality).Select(one => one.Question).Distinct(StringComparer.Ordinal),
    ];

    private static IReadOnlyList<ExpectedAnswer> ReadFile(string path)
    {
        using var file = File.OpenText(path);
        return QuestionFile.Read(file);
    }
}
