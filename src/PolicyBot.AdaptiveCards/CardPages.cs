using System.Text.Json;

namespace PolicyBot.AdaptiveCards;

/// <summary>Deals elements out on pages, for what is too long for one card. Nothing is left out, and the order is kept.</summary>
public static class CardPages
{
    /// <summary>The pages, at least one.</summary>
    /// <param name="elements">What is to be shown. A <see cref="TextBlock"/> stays with what comes after it.</param>
    /// <param name="most">
    /// The most bytes of JSON on a page, in UTF-8. A <see cref="RichTextBlock"/> of more than half of it is divided between its runs; other elements,
    /// and a run, are never divided, so that one that is larger makes its page too large.
    /// </param>
    public static IReadOnlyList<IReadOnlyList<CardElement>> Of(IEnumerable<CardElement> elements, int most)
    {
        List<List<CardElement>> pages = [[]];
        var used = 0;
        foreach (var element in elements.SelectMany(element => Divided(element, most / 2)))
        {
            var size = SizeOf(element);
            if (used + size > most && pages[^1].Exists(earlier => earlier is not TextBlock))
            {
                var belongsHere = pages[^1].FindLastIndex(earlier => earlier is not TextBlock) + 1;
                var carried = pages[^1][belongsHere..];
                pages[^1].RemoveRange(belongsHere, carried.Count);
                pages.Add(carried);
                used = carried.Sum(SizeOf);
            }
            pages[^1].Add(element);
            used += size;
        }
        return pages;
    }

    private static IEnumerable<CardElement> Divided(CardElement element, int most)
    {
        if (element is not RichTextBlock { Inlines.Count: > 1 } text || SizeOf(text) <= most)
        {
            yield return element;
            yield break;
        }
        List<TextRun> piece = [];
        var used = 0;
        foreach (var run in text.Inlines)
        {
            var size = SizeOf(text with { Inlines = [run] });
            if (used + size > most && piece.Count > 0)
            {
                yield return text with { Inlines = [.. piece] };
                piece.Clear();
                used = 0;
            }
            piece.Add(run);
            used += size;
        }
        yield return text with { Inlines = piece };
    }

    // One byte more than its own: the comma.
    private static int SizeOf(CardElement element) => JsonSerializer.SerializeToUtf8Bytes(element, CardJson.Sent.CardElement).Length + 1;
}
