namespace PolicyBot.Guidelines.Import;

/// <summary>
/// Finds lists whose bullets were lost when the document was made plain text: of each item only the indent of its first line is left.
/// </summary>
internal static class LostMarks
{
    private const int Fewest = 3;
    private const int DeepestIndent = 3;
    private const int ShortHeading = 8;
    private const int LongestHeading = 14;

    // A book indents the first line of every paragraph; there an indent tells nothing.
    private const double MostOfStarts = 0.75;

    /// <summary>The lines with a bullet where one was lost.</summary>
    public static IReadOnlyList<DocumentLine> Restore(IReadOnlyList<DocumentLine> lines, ImportNotes notes)
    {
        var written = lines.Where(line => !line.IsBlank && !line.IsWhole && !line.IsHeading).ToList();
        if (written.Count == 0)
        {
            return lines;
        }
        var margin = written.GroupBy(line => line.Indent).MaxBy(group => group.Count())!.Key;
        var starts = written.Zip(written.Skip(1)).Where(pair => IsStart(pair.First, pair.Second)).Select(pair => pair.Second).ToList();
        var lost = starts.Where(line => line.Indent > margin && line.Indent <= margin + DeepestIndent && !IsHeading(line, ShortHeading)).ToHashSet();
        if (lost.Count < Fewest || lost.Count > starts.Count * MostOfStarts)
        {
            return lines;
        }
        notes.Add(lost.Min(line => line.Number), $"{lost.Count} lines, of which this is the first, are indented as items that have lost their bullets; they were taken for items");
        return [.. lines.Select(line => lost.Contains(line) ? line with { Mark = new ListMark(MarkKind.Bullet, "•") } : line)];
    }

    private static bool IsStart(DocumentLine above, DocumentLine line)
    {
        var text = line.Text.Trim();
        return !char.IsLower(text[0]) && ListMark.Read(text, out _) is null
            && (Sentences.Ended(above.Text) || above.Text.EndsWith(':') || IsHeading(above, LongestHeading) || ListMark.Read(above.Text.Trim(), out _) is not null);
    }

    private static bool IsHeading(DocumentLine line, int most) =>
        !Sentences.Ended(line.Text) && line.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= most;
}
