using System.Text.RegularExpressions;

namespace PolicyBot.Guidelines.Import;

/// <summary>Takes away what stands on every page and belongs to none: headers, footers and page numbers.</summary>
internal static partial class PageFurniture
{
    // Lines at the top and at the bottom of a page that may be furniture.
    private const int Edge = 2;
    private const int Top = 3;
    private const int LongestTitle = 15;
    private const double OnMostPages = 0.6;

    /// <summary>The lines with furniture made blank.</summary>
    public static IReadOnlyList<DocumentLine> Remove(IReadOnlyList<DocumentLine> lines, ImportNotes notes)
    {
        var pages = Pages(lines);
        var repeated = Repeated(pages);
        foreach (var key in repeated)
        {
            var first = lines.First(line => Key(line) == key);
            notes.Add(first.Number, $"'{first.Text.Trim()}' stands on most pages and was taken for a page header or footer");
        }
        var edges = pages.Count > 1 ? pages.SelectMany(EdgeOf).ToHashSet() : [];
        // A header that is first on the first page may be the only place where the title stands.
        var top = pages[0].Where(line => !line.IsBlank && !PageNumberPattern.IsMatch(line.Text.Trim())).Take(Top).ToList();
        var title = top.Skip(1).Any(IsShort) ? null : top.FirstOrDefault();
        return [.. lines.Select(line => line != title && IsFurniture(line, edges, repeated) ? line with { Text = "" } : line)];
    }

    private static bool IsShort(DocumentLine line) => !Sentences.Ended(line.Text) && line.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= LongestTitle;

    private static bool IsFurniture(DocumentLine line, HashSet<DocumentLine> edges, HashSet<string> repeated)
    {
        var text = line.Text.Trim();
        return NamedPagePattern.IsMatch(text) || (edges.Contains(line) && (PageNumberPattern.IsMatch(text) || repeated.Contains(Key(line))));
    }

    private static HashSet<string> Repeated(List<List<DocumentLine>> pages)
    {
        var most = Math.Max(2, Math.Ceiling(pages.Count * OnMostPages));
        return [.. pages.SelectMany(page => EdgeOf(page).Select(Key).Distinct())
            .Where(key => !PageNumberPattern.IsMatch(key) && ListMark.Read(key, out _) is null)
            .GroupBy(key => key).Where(group => group.Count() >= most).Select(group => group.Key)];
    }

    private static List<List<DocumentLine>> Pages(IReadOnlyList<DocumentLine> lines)
    {
        var pages = new List<List<DocumentLine>> { new() };
        foreach (var line in lines)
        {
            if (line.StartsPage && pages[^1].Count > 0)
            {
                pages.Add([]);
            }
            pages[^1].Add(line);
            // Plain text that was once printed has no page breaks left, but may tell where a page ended.
            if (NamedPagePattern.IsMatch(line.Text.Trim()))
            {
                pages.Add([]);
            }
        }
        pages.RemoveAll(page => page.All(line => line.IsBlank));
        return pages;
    }

    private static IEnumerable<DocumentLine> EdgeOf(List<DocumentLine> page)
    {
        var written = page.Where(line => !line.IsBlank && !line.IsWhole).ToList();
        return written.Take(Edge).Concat(written.TakeLast(Edge)).Distinct();
    }

    private static string Key(DocumentLine line) => DigitsPattern.Replace(SpacesPattern.Replace(line.Text.Trim(), " "), "#");

    [GeneratedRegex(@"\d+")]
    private static partial Regex DigitsPattern { get; }

    [GeneratedRegex(@"\s+")]
    private static partial Regex SpacesPattern { get; }

    [GeneratedRegex(@"^(?:side|s\.|page)\s*[\d#]+(?:\s*(?:av|of|/)\s*[\d#]+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex NamedPagePattern { get; }

    [GeneratedRegex(@"^[-–]?\s*[\d#]{1,3}\s*[-–]?$|^[\d#]{1,3}\s*(?:/|av|of)\s*[\d#]{1,3}$|^(?:side|s\.|page)\s*[\d#]+(?:\s*(?:av|of|/)\s*[\d#]+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex PageNumberPattern { get; }
}
