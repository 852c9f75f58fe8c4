using PolicyBot.Guidelines.Evaluation;

namespace PolicyBot.Tests.Guidelines;

/// <summary>What people ask: the files in <c>Questions</c>.</summary>
internal static class QuestionSet
{
    public static List<ExpectedAnswer> All() => [.. Files().SelectMany(file => file.Questions)];

    /// <summary>File by file, each written at another time; the name is without its ending.</summary>
    public static IEnumerable<(string Name, IReadOnlyList<ExpectedAnswer> Questions)> Files() =>
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Guidelines", "Questions"), "*.tsv").Order(StringComparer.Ordinal)
            .Select(file => (Path.GetFileNameWithoutExtension(file), Read(file)));

    private static IReadOnlyList<ExpectedAnswer> Read(string file)
    {
        using var reader = File.OpenText(file);
        return QuestionFile.Read(reader);
    }
}
