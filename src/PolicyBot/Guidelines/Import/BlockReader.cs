using System.Text.RegularExpressions;

namespace PolicyBot.Guidelines.Import;

/// <summary>Puts the lines of a document together to headings, paragraphs and items.</summary>
internal sealed partial class BlockReader(IReadOnlyList<DocumentLine> lines, ImportNotes notes)
{
    // A line with a colon before a list belongs to the item above it where it is short, and begins something new where it is long.
    private const int ShortIntroduction = 7;
    private const int LongestHeading = 8;

    private readonly Wrapping wrapping = new(lines);
    private readonly Hyphens hyphens = new(lines, notes);
    private readonly List<Block> blocks = [];

    /// <summary>The blocks of the document, in order.</summary>
    public IReadOnlyList<Block> Read()
    {
        DocumentLine? above = null;
        var blanks = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].IsBlank)
            {
                blanks++;
                continue;
            }
            Read(above, blanks, i);
            (above, blanks) = (lines[i], 0);
        }
        return blocks;
    }

    private void Read(DocumentLine? above, int blanks, int at)
    {
        var line = lines[at];
        var mark = Mark(above, blanks, line, out var text);
        if (line.IsHeading)
        {
            // A number before a heading stays in it; the number of a list that Word counts is put back.
            Begin(BlockKind.Heading, line, line.Mark is { Kind: MarkKind.Number } number ? $"{number.Shown} {line.Text.Trim()}" : line.Text.Trim(), blanks);
        }
        else if (mark is not null)
        {
            Begin(BlockKind.Item, line, text, blanks, mark);
        }
        else if (above is not null && wrapping.Continues(above, blanks, line))
        {
            blocks[^1] = blocks[^1] with { Text = hyphens.Join(blocks[^1].Text, line) };
        }
        else if (above is not null && blocks[^1].Kind == BlockKind.Item && StaysInItem(above, blanks, at))
        {
            blocks[^1] = blocks[^1] with { Text = $"{blocks[^1].Text}\n{line.Text.Trim()}" };
        }
        else
        {
            Begin(BlockKind.Paragraph, line, line.Text.Trim(), blanks);
        }
    }

    private void Begin(BlockKind kind, DocumentLine line, string text, int blanks, ListMark? mark = null) =>
        blocks.Add(new Block(kind, line.Number, text)
        {
            Mark = mark,
            Indent = line.Mark is { } known ? known.Level * 4 : line.Indent,
            IsSpaced = line.IsWhole || wrapping.IsGap(blanks) || line.StartsPage,
            IsStyled = line.IsHeading,
        });

    private ListMark? Mark(DocumentLine? above, int blanks, DocumentLine line, out string text)
    {
        if (line.Mark is not null)
        {
            text = line.Text.Trim();
            return line.Mark;
        }
        var mark = ListMark.Read(line.Text.Trim(), out text);
        if (mark is null || above is null || above.IsHeading || wrapping.IsGap(blanks) || Adoption.IsAdoption(line.Text))
        {
            return mark is not null && Adoption.IsAdoption(line.Text) ? null : mark;
        }
        // A sentence that was wrapped just before a number or a dash: "... se punkt" / "3. Dette ..."
        var isRunning = !Sentences.Ended(above.Text) && !above.Text.EndsWith(':') && wrapping.IsFull(above, line) && blocks[^1].Kind == BlockKind.Paragraph && char.IsLower(text[0]);
        return isRunning || ReferencePattern.IsMatch(above.Text) ? null : mark;
    }

    // Whether a line below an item, which does not go on with its sentence, is still part of it.
    private bool StaysInItem(DocumentLine above, int blanks, int at)
    {
        var line = lines[at];
        var item = blocks[^1];
        if (wrapping.IsGap(blanks) || line.IsWhole)
        {
            return line.Indent >= item.Indent + 2 && !line.IsWhole;
        }
        if (!Sentences.Ended(above.Text) && !above.Text.EndsWith(':'))
        {
            // "1. Formål", and then a new sentence: the item is a heading, and this stands below it.
            return item.Mark!.Kind != MarkKind.Number || item.Words > LongestHeading;
        }
        if (wrapping.IsCloser(blanks) || line.StartsPage)
        {
            return false;
        }
        var text = line.Text.Trim();
        var next = lines.Skip(at + 1).FirstOrDefault(one => !one.IsBlank);
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        if (text.EndsWith(':') && words > ShortIntroduction && next is not null && ListMark.Read(next.Text.Trim(), out _) is { Kind: MarkKind.Bullet })
        {
            notes.Add(line.Number, "this line was taken to begin something new, not to belong to the item above it");
            return false;
        }
        return Sentences.Ended(text) || text.EndsWith(':') || words > LongestHeading || (next is not null && wrapping.Continues(line, 0, next));
    }

    [GeneratedRegex(@"(?:\b(?:punkt|pkt\.?|nr\.?|kapittel|kap\.?|avsnitt)|§+)$", RegexOptions.IgnoreCase)]
    private static partial Regex ReferencePattern { get; }
}
