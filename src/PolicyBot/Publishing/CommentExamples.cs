namespace PolicyBot.Publishing;

/// <summary>Comments whose kinds are known: one a line, its kinds with a space between, a tab, and the comment.</summary>
internal static class CommentExamples
{
    private const string Resource = "PolicyBot.Publishing.Language.examples.txt";

    /// <summary>Those inside the program.</summary>
    public static IReadOnlyList<(IReadOnlyList<CommentKind> Kinds, string Text)> ReadEmbedded()
    {
        using var stream = typeof(CommentExamples).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The program was built without {Resource}.");
        using var reader = new StreamReader(stream);
        return Read(reader.ReadToEnd());
    }

    /// <summary>Reads examples; lines that begin with <c>#</c> and empty ones are passed over.</summary>
    /// <exception cref="FormatException">A line has no tab, or a kind that is not known.</exception>
    public static IReadOnlyList<(IReadOnlyList<CommentKind> Kinds, string Text)> Read(string text) =>
        [.. text.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0 && line[0] != '#').Select(line =>
            line.Split('\t') is [var kinds, var comment]
                ? ((IReadOnlyList<CommentKind>)[.. kinds.Split(' ').Select(name => CommentKinds.Find(name) ?? throw new FormatException($"'{name}' is no kind of comment."))], comment)
                : throw new FormatException($"'{line}' is not kinds, a tab and a comment."))];
}
