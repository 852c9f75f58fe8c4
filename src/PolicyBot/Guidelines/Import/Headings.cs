using PolicyBot.Guidelines.Search;

namespace PolicyBot.Guidelines.Import;

/// <summary>Finds the headings that no style marks: short lines, capitals, questions, numbers, and lines with a colon before a list.</summary>
internal sealed class Headings
{
    private const int LongestLine = 110;
    private const int MostWords = 14;
    private const int MostWordsWithColon = 15;
    private const int MostWordsWithPeriod = 5;
    private const int MostWordsWithNumber = 10;
    // So many of the items of a numbered series must look like headings, or none is one.
    private const double MostOfSeries = 0.6;

    private readonly List<Block> blocks;
    private readonly ImportNotes notes;

    private Headings(IReadOnlyList<Block> blocks, ImportNotes notes)
    {
        this.blocks = [.. blocks];
        this.notes = notes;
    }

    /// <summary>The blocks with every heading marked as one.</summary>
    public static IReadOnlyList<Block> Find(IReadOnlyList<Block> blocks, ImportNotes notes)
    {
        var headings = new Headings(blocks, notes);
        headings.FindTitle();
        headings.FindNumbered();
        headings.FindPlain();
        headings.KeepLists();
        return headings.blocks;
    }

    private void FindTitle()
    {
        var first = blocks.FindIndex(block => !Adoption.IsAdoption(block.Text));
        if (first >= 0 && blocks[first] is { Kind: BlockKind.Paragraph, Words: <= MostWordsWithColon } title && !Sentences.IsDuty(title.Text) && first + 1 < blocks.Count)
        {
            blocks[first] = title with { Kind = BlockKind.Heading };
        }
    }

    // "1. Formål" above a paragraph is a heading, "1. Svar alltid" among others like it is an item.
    private void FindNumbered()
    {
        foreach (var series in NumberedSeries())
        {
            var alike = series.Where(LooksNumbered).ToList();
            if (alike.Count >= series.Count * MostOfSeries)
            {
                foreach (var at in alike)
                {
                    blocks[at] = blocks[at] with { Kind = BlockKind.Heading, Text = $"{blocks[at].Mark!.Shown} {blocks[at].Text}", Mark = null };
                }
            }
        }
    }

    private List<List<int>> NumberedSeries()
    {
        var done = new List<List<int>>();
        var open = new Stack<List<int>>();
        for (var at = 0; at < blocks.Count; at++)
        {
            if (blocks[at].Mark is not { Kind: MarkKind.Number } mark)
            {
                continue;
            }
            if (mark.Number == 0)
            {
                done.Add([at]);    // 2.1: stands alone, whatever is around it
                continue;
            }
            var looks = LooksNumbered(at);
            var fits = open.FirstOrDefault(series => Next(series) == mark.Number && LooksNumbered(series[^1]) == looks) ?? open.FirstOrDefault(series => Next(series) == mark.Number);
            while (fits is not null && open.Peek() != fits)
            {
                open.Pop();
            }
            if (fits is null)
            {
                open.Push(fits = []);
                done.Add(fits);
            }
            fits.Add(at);
        }
        return done;
    }

    private int Next(List<int> series) => blocks[series[^1]].Mark!.Number + 1;

    private bool LooksNumbered(int at)
    {
        var block = blocks[at];
        if (block.Words > MostWordsWithNumber || block.Text.Contains('\n', StringComparison.Ordinal) || !IsUnpunctuated(block.Text) || at + 1 >= blocks.Count)
        {
            return false;
        }
        var next = blocks[at + 1];
        return next.Mark is not { Kind: MarkKind.Number } number || next.Kind == BlockKind.Heading || number.Label.StartsWith($"{block.Mark!.Label}.", StringComparison.Ordinal)
            || (number.Number == 1 && block.Mark.Number > 0 && number.Number != block.Mark.Number + 1);
    }

    private void FindPlain()
    {
        for (var at = 0; at < blocks.Count; at++)
        {
            var next = at + 1 < blocks.Count ? blocks[at + 1] : null;
            if (blocks[at].Kind == BlockKind.Paragraph && next is not null && IsHeading(at, next))
            {
                blocks[at] = blocks[at] with { Kind = BlockKind.Heading };
            }
        }
    }

    private bool IsHeading(int at, Block next)
    {
        var block = blocks[at];
        var text = block.Text;
        if (text.Length > LongestLine || Adoption.IsAdoption(text) || char.IsLower(text[0]) || text.Contains(". ", StringComparison.Ordinal))
        {
            return false;
        }
        switch (text[^1])
        {
            case ':':
                return block.Words <= MostWordsWithColon;
            case '?':
                return block.Words <= MostWords && next.Kind != BlockKind.Heading;
            case '.':
                var isShort = block.Words <= MostWordsWithPeriod && next.Kind == BlockKind.Paragraph && (at == 0 || block.IsSpaced) && !Sentences.HasVerb(text);
                if (isShort)
                {
                    notes.Add(block.Line, $"'{text}' was taken for a heading, in spite of its full stop");
                }
                return isShort;
            default:
                if (Sentences.IsCutShort(text))
                {
                    return false;
                }
                return (IsUnpunctuated(text) && block.Words <= MostWords && (at == 0 || block.IsSpaced || !next.IsSpaced) && !(next.Kind == BlockKind.Item && Sentences.IsDuty(text) && !Wrapping.IsCapitals(text)))
                    || Wrapping.IsCapitals(text);
        }
    }

    // Three lines and more that look like headings, with nothing between them, are rather a list that has lost its marks.
    private void KeepLists()
    {
        for (var at = 1; at < blocks.Count; at++)
        {
            var end = at;
            while (end < blocks.Count && blocks[end].Kind == BlockKind.Heading && !blocks[end].IsStyled)
            {
                end++;
            }
            if (end - at >= 3)
            {
                notes.Add(blocks[at].Line, $"{end - at} short lines follow each other; the first was taken for a heading and the others for what stands below it");
                for (var i = at + 1; i < end - (end < blocks.Count && blocks[end].Kind == BlockKind.Paragraph ? 1 : 0); i++)
                {
                    blocks[i] = blocks[i] with { Kind = BlockKind.Paragraph };
                }
            }
            at = end;
        }
    }

    private static bool IsUnpunctuated(string text) =>
        text[^1] is not ('.' or ',' or ';' or ':' or '!' or '?' or '-') && !char.IsLower(text[0]) && Folding.Words(text).Count > 0;
}
