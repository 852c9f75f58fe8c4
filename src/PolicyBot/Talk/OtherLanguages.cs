using System.Collections.Frozen;
using PolicyBot.Guidelines.Search;

namespace PolicyBot.Talk;

/// <summary>Tells texts in languages that the guidelines are not read in: by another script, or by the small words of another language.</summary>
internal static class OtherLanguages
{
    private const string Resource = "PolicyBot.Talk.other-languages.txt";
    private const int LeastWords = 2;
    private const int LeastShare = 5;
    private const char EndOfLatin = '\u0250';
    private const char ExtendedLatin = '\u1E00';
    private const char EndOfExtendedLatin = '\u1F00';

    private static readonly FrozenSet<string>[] Languages =
    [
        .. WordLists.Read(Resource).Select(language => language.Entries.Select(Folding.Fold).Where(word => !Lexicon.Default.TryWord(word, out _)).ToFrozenSet(StringComparer.Ordinal)),
    ];

    /// <summary>Whether a text is in another language than Norwegian or English; in doubt it is not.</summary>
    /// <param name="text">As it was written.</param>
    /// <param name="words">Its words, folded.</param>
    public static bool IsIn(string text, List<string> words)
    {
        if (IsInAnotherScript(text))
        {
            return true;
        }
        foreach (var language in Languages)
        {
            var theirs = 0;
            foreach (var word in words)
            {
                theirs += language.Contains(word) ? 1 : 0;
            }
            if (theirs >= LeastWords && theirs * LeastShare >= words.Count)
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsInAnotherScript(string text)
    {
        var (letters, others) = (0, 0);
        foreach (var c in text)
        {
            if (char.IsLetter(c))
            {
                letters++;
                others += c is < EndOfLatin or (>= ExtendedLatin and < EndOfExtendedLatin) ? 0 : 1;
            }
        }
        return others * 2 > letters;
    }
}
