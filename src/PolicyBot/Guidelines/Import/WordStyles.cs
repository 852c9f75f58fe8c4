using System.Collections.Frozen;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PolicyBot.Guidelines.Import;

/// <summary>What the styles of a Word document say of its paragraphs; a style has what the one that it is based on has.</summary>
internal sealed class WordStyles(Styles? styles)
{
    // Styles may be based on each other in a ring in a damaged document.
    private const int MostSteps = 20;

    private readonly FrozenDictionary<string, Style> byId = (styles?.Elements<Style>() ?? [])
        .Where(style => style.StyleId?.Value is not null)
        .DistinctBy(style => style.StyleId!.Value)
        .ToFrozenDictionary(style => style.StyleId!.Value!);

    /// <summary>A heading or title, by its own outline level or by its style, whatever the language of Word.</summary>
    public bool IsHeading(string? style, Paragraph paragraph) =>
        paragraph.ParagraphProperties?.OutlineLevel?.Val?.Value is < 9
        || (style is not null && (IsNamed(style, "heading", "overskrift", "title", "tittel") || With(style).Any(one => one.StyleParagraphProperties?.OutlineLevel?.Val?.Value is < 9)));

    /// <summary>A line of a table of contents.</summary>
    public bool IsContents(string? style) => style is not null && IsNamed(style, "toc", "innhold", "inh");

    /// <summary>The list that a style puts its paragraphs in; <c>null</c>: none.</summary>
    public NumberingProperties? Numbering(string? style) =>
        style is null ? null : With(style).Select(one => one.StyleParagraphProperties?.NumberingProperties).FirstOrDefault(list => list is not null);

    private bool IsNamed(string style, params ReadOnlySpan<string> beginnings)
    {
        foreach (var name in With(style).SelectMany(one => new[] { one.StyleId!.Value!, one.StyleName?.Val?.Value ?? "" }).Append(style))
        {
            foreach (var beginning in beginnings)
            {
                if (name.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }
        return false;
    }

    private IEnumerable<Style> With(string id)
    {
        string? next = id;
        for (var step = 0; step < MostSteps && next is not null && byId.TryGetValue(next, out var style); step++)
        {
            yield return style;
            next = style.BasedOn?.Val?.Value;
        }
    }
}
