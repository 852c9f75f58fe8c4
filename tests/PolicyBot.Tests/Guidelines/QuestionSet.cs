using PolicyBot.Guidelines.Evaluation;

namespace PolicyBot.Tests.Guidelines;

/// <summary>What people ask: the files in <c>Questions</c>.</summary>
internal static class QuestionSet
{
    public static List<ExpectedAnswer> All() =>
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Guidelines", "Questions"), "*.tsv").Order(StringComparer.Ordinal).SelectMany(Read)];

    private static IReadOnlyList<ExpectedAnswer> Read(string file)
    {
        using var reader = File.OpenText(file);
        return QuestionFile.Read(reader);
    }
}
