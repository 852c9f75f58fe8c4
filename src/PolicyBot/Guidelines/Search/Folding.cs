using System.Globalization;
using System.Text;

namespace PolicyBot.Guidelines.Search;

/// <summary>Makes one spelling of many: case, accents and the ways to write æ, ø and å do not tell words apart.</summary>
internal static class Folding
{
    /// <summary>Words read of one text; a question is long over by then, and the rest would only cost time.</summary>
    public const int MostWords = 200;

    /// <summary>Letters read of one word.</summary>
    public const int LongestWord = 40;

    // Up to here no character is put together from others, or changes beside others.
    private const char LastAlwaysNormal = '\u02FF';

    /// <summary>The words of a text, folded, in order; at most <see cref="MostWords"/>.</summary>
    /// <remarks>A hyphen parts words, but a single letter before it stays (<c>e-post</c> is <c>epost</c>). What is no letter or digit only parts.</remarks>
    public static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder(LongestWord);
        foreach (var c in Normalized(text))
        {
            var hyphen = c is '-' or '\u2010' or '\u2011';
            if (char.IsLetterOrDigit(c))
            {
                Append(word, c);
            }
            else if (c is not ('\'' or '’' or '\u00AD') && !(hyphen && word.Length == 1))
            {
                End(word, words);
            }
            if (words.Count == MostWords)
            {
                return words;
            }
        }
        End(word, words);
        return words;
    }

    /// <summary>One word, folded; what is no letter or digit falls away.</summary>
    public static string Fold(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            if (char.IsLetterOrDigit(c))
            {
                Append(folded, c);
            }
        }
        return folded.ToString();
    }

    /// <summary>A folded word as it was meant on a keyboard without æ, ø and å; the word itself where nothing in it can be one of them.</summary>
    /// <remarks>Tried only on a word that is not known otherwise: <c>videoen</c> has no ø.</remarks>
    public static string WithoutDigraphs(string word) =>
        word.Replace("ae", "e", StringComparison.Ordinal).Replace("oe", "o", StringComparison.Ordinal).Replace("aa", "a", StringComparison.Ordinal);

    private static void Append(StringBuilder word, char c)
    {
        if (word.Length >= LongestWord)
        {
            return;
        }
        var folded = Letter(char.ToLowerInvariant(c));
        if (word.Length < 2 || word[^1] != folded || word[^2] != folded)    // "heeeelt" is "heelt"
        {
            word.Append(folded);
        }
    }

    // æ becomes e because nynorsk and most dialects write that: være, vere.
    private static char Letter(char c) => c switch
    {
        < '\u0080' => c,
        'æ' or 'ä' => 'e',
        'ø' or 'ö' => 'o',
        'å' => 'a',
        _ => Base(c),
    };

    private static char Base(char c)
    {
        var parts = c.ToString().Normalize(NormalizationForm.FormD);
        return CharUnicodeInfo.GetUnicodeCategory(parts[0]) is UnicodeCategory.LowercaseLetter ? parts[0] : c;
    }

    private static string Normalized(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange('\0', LastAlwaysNormal))
        {
            return text;
        }
        try
        {
            return text.IsNormalized() ? text : text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)    // half a surrogate pair, cut off by somebody: read it as it stands
        {
            return text;
        }
    }

    private static void End(StringBuilder word, List<string> words)
    {
        if (word.Length > 0)
        {
            words.Add(word.ToString());
            word.Clear();
        }
    }
}
