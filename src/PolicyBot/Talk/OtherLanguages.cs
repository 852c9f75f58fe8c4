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

    private static readonly (string Name, string[] Entries)[] Languages = [.. WordLists.Read(Resource)];

    // The languages of each word, by their numbers.
    private static readonly FrozenDictionary<string, int[]> LanguagesOf = Languages
        .SelectMany((language, number) => language.Entries.Select(Folding.Fold).Where(word => !Lexicon.Default.TryWord(word, out _)).Select(word => (Word: word, Number: number)))
        .GroupBy(one => one.Word, one => one.Number)
        .ToFrozenDictionary(group => group.Key, group => group.Distinct().ToArray(), StringComparer.Ordinal);

    /// <summary>Whether a text is in another language than Norwegian or English; in doubt it is not.</summary>
    /// <param name="text">As it was written.</param>
    /// <param name="words">Its words, folded.</param>
    public static bool IsIn(string text, List<string> words)
    {
        if (IsInAnotherScript(text))
        {
            return true;
        }
        Span<int> theirs = stackalloc int[Languages.Length];
        foreach (var word in words)
        {
            foreach (var language in LanguagesOf.GetValueOrDefault(word, []))
            {
                theirs[language]++;
            }
        }
        foreach (var count in theirs)
        {
            if (count >= LeastWords && count * LeastShare >= words.Count)
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
