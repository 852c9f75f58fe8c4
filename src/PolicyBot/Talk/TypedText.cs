using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using PolicyBot.Privacy;

namespace PolicyBot.Talk;

/// <summary>What somebody wrote, as plain text: without markup, mentions, invisible characters and national identity numbers.</summary>
/// <param name="Text">What is left; it may still have characters that mean something in Markdown.</param>
/// <param name="HadIdentityNumber">Whether a national identity number was taken out.</param>
/// <param name="HadLink">Whether there is a link in it.</param>
/// <param name="WasCut">Whether it was longer than what is read.</param>
internal sealed partial record TypedText(string Text, bool HadIdentityNumber, bool HadLink, bool WasCut)
{
    /// <summary>The most characters that are read; what comes after them changes no answer.</summary>
    public const int Limit = 2000;

    // Markup is taken out of no more than this, so that an endless text costs no more than a long one.
    private const int MarkupLimit = 20_000;

    /// <summary>Reads what came over the wire, whatever it is.</summary>
    public static TypedText Read(string written)
    {
        var plain = WithoutInvisible(WithoutMarkup(Cut(written, MarkupLimit))).Trim();
        // Before it is cut: half a number is one too, to those who know the other half.
        var masked = PersonalData.Mask(plain, PersonalDataKinds.NationalIdentityNumber);
        return new TypedText(
            Cut(masked.Text, Limit),
            masked.Found != PersonalDataKinds.None,
            Links().IsMatch(masked.Text),
            masked.Text.Length > Limit || written.Length > MarkupLimit);
    }

    /// <summary>The text without its links, whose words are somebody else's.</summary>
    public string WithoutLinks => HadLink ? Links().Replace(Text, " ").Trim() : Text;

    // Not in the middle of a character that takes two.
    private static string Cut(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];

    private static string WithoutMarkup(string text)
    {
        if (text.Contains('<', StringComparison.Ordinal))
        {
            text = Tags().Replace(Mentions().Replace(text, " "), " ");
        }
        return text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text;
    }

    // Joiners, marks of direction, and half surrogate pairs: nobody sees them, and they part words that are one.
    private static string WithoutInvisible(string text)
    {
        foreach (var c in text)
        {
            if (IsInvisible(c) || char.IsSurrogate(c))
            {
                return Visible(text);
            }
        }
        return text;
    }

    private static string Visible(string text)
    {
        var visible = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]))
            {
                visible.Append(text, at++, 2);
            }
            else if (!char.IsSurrogate(text[at]) && !IsInvisible(text[at]))
            {
                visible.Append(text[at]);
            }
        }
        return visible.ToString();
    }

    private static bool IsInvisible(char c) => c >= '\u00AD' && char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    [GeneratedRegex(@"<at\b[^<>]*>[^<]*</at>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mentions();

    [GeneratedRegex(@"</?[a-z!][^<>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\b(?:https?://|www\.)\S+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Links();
}
