namespace PolicyBot.Guidelines.Import;

/// <summary>How a plain text wraps its lines: how wide they are, and how far apart.</summary>
internal sealed class Wrapping
{
    // Wider lines are no longer wrapped by anybody: each is a paragraph.
    private const int WidestWrapped = 160;
    private const double FullFrom = 0.85;

    // A sentence seldom ends just where the line does: then the line must be fuller to be a wrapped one.
    private const double FullAtEndFrom = 0.93;
    private const double DoubleSpacedFrom = 0.25;

    private readonly int width;
    private readonly int space;

    /// <summary>Measures a document.</summary>
    public Wrapping(IReadOnlyList<DocumentLine> lines)
    {
        var lengths = lines.Where(line => line.Text.Length > 20).Select(line => line.Text.Length).Order().ToList();
        width = lengths.Count == 0 ? WidestWrapped + 1 : lengths[lengths.Count * 9 / 10];
        space = IsDoubleSpaced(lines) ? 1 : 0;
    }

    /// <summary>Whether there are more blank lines than between two lines of one paragraph.</summary>
    public bool IsGap(int blanks) => blanks > space;

    /// <summary>Whether a page may have ended between two lines: they are closer than others.</summary>
    public bool IsCloser(int blanks) => blanks < space;

    /// <summary>Whether a line without a mark goes on with the sentence, or at least the paragraph, of the line above.</summary>
    public bool Continues(DocumentLine above, int blanks, DocumentLine line)
    {
        if (above.IsWhole || above.IsHeading || line.IsHeading)
        {
            return false;
        }
        var ended = Sentences.Ended(above.Text) || above.Text.EndsWith(':');
        if (char.IsLower(FirstLetter(line)))
        {
            return !ended || !IsGap(blanks);
        }
        return IsGap(blanks)
            ? !ended && IsFull(above, line)
            : (IsCapitals(above.Text) && IsCapitals(line.Text)) || IsFull(above, line);
    }

    /// <summary>Whether the first word of a line had no room on the line above.</summary>
    public bool IsFull(DocumentLine above, DocumentLine line)
    {
        var word = line.Text.TrimStart().Split(' ', 2)[0];
        return width <= WidestWrapped && above.Text.Length + 1 + word.Length > width * (Sentences.Ended(above.Text) ? FullAtEndFrom : FullFrom);
    }

    /// <summary>Whether a text is written in capitals alone.</summary>
    public static bool IsCapitals(string text) => text.Count(char.IsUpper) >= 4 && !text.Any(char.IsLower);

    private static char FirstLetter(DocumentLine line) => line.Text.TrimStart() is [var first, ..] ? first : ' ';

    // Word processors and PDF may leave an empty line behind every line: then wrapped sentences go on behind it.
    private static bool IsDoubleSpaced(IReadOnlyList<DocumentLine> lines)
    {
        var written = lines.Select((line, at) => (line, at)).Where(one => !one.line.IsBlank).ToList();
        var pairs = written.Zip(written.Skip(1)).Select(pair => (Above: pair.First.line, Below: pair.Second.line, Blanks: pair.Second.at - pair.First.at - 1)).ToList();
        var spaced = pairs.Where(pair => pair.Blanks == 1).ToList();
        return spaced.Count * 2 > pairs.Count
            && spaced.Count(pair => char.IsLower(FirstLetter(pair.Below)) && !Sentences.Ended(pair.Above.Text)) > spaced.Count * DoubleSpacedFrom;
    }
}
