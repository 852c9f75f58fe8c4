using System.Collections.Frozen;
using PolicyBot.Guidelines.Search;

namespace PolicyBot.Privacy;

/// <summary>Words that name a person, or may well do so.</summary>
internal static class Names
{
    private const string Resource = "PolicyBot.Privacy.given-names.txt";
    private const int LongestAbbreviation = 4;

    // A word in lower case that is also something else is a name only with a capital; those stand with one in the file.
    private static readonly FrozenDictionary<string, bool> Given = Read();

    // What a noun ends in that no given name does; those that do stand in the file.
    private static readonly string[] NounEndings = ["ing", "ingen", "else", "elsen", "het", "heten", "heit", "heita", "sjon", "skap", "dom", "tion", "ness", "ment"];

    /// <summary>
    /// Finds the next at or after a place: a given name, with the capitalised words that follow it, or a capitalised word that is
    /// neither an ordinary word nor an abbreviation.
    /// </summary>
    public static bool Next(string text, int from, out int start, out int end)
    {
        for (start = NextWord(text, from); start < text.Length; start = NextWord(text, end))
        {
            end = EndOfWord(text, start);
            if (IsName(text.AsSpan(start, end - start)))
            {
                end = WithSurnames(text, end);
                return true;
            }
        }
        end = text.Length;
        return false;
    }

    /// <summary>Whether a word is a known given name, also with a genitive's s; a name that is also another word is one only with a capital.</summary>
    public static bool IsGiven(ReadOnlySpan<char> word) => word.Length > 0 && IsGiven(Folding.Fold(Bare(word).ToString()), char.IsUpper(word[0]), out _);

    private static bool IsGiven(string folded, bool capital, out bool isKnown)
    {
        isKnown = Given.TryGetValue(folded, out var onlyCapital) || (folded is [_, .., 's'] && Given.TryGetValue(folded[..^1], out onlyCapital));
        return isKnown && (capital || !onlyCapital);
    }

    private static bool IsName(ReadOnlySpan<char> word)
    {
        var capital = char.IsUpper(word[0]);
        var folded = Folding.Fold(Bare(word).ToString());
        if (folded.Length < 2)
        {
            return false;
        }
        return IsGiven(folded, capital, out var isKnown) || (!isKnown && capital && !IsAbbreviation(word) && !IsOrdinary(folded));
    }

    private static int WithSurnames(string text, int end)
    {
        while (end + 1 < text.Length && text[end] is ' ' or '\u00A0' && char.IsUpper(text[end + 1]))
        {
            end = EndOfWord(text, end + 1);
        }
        return end;
    }

    private static bool IsOrdinary(string folded) =>
        Lexicon.Default.TryWord(folded, out _)
        || (Lexicon.Default.TryBeginning(folded, out _, out var length) && length > LongestAbbreviation)
        || Array.Exists(NounEndings, ending => folded.Length > ending.Length + 2 && folded.EndsWith(ending, StringComparison.Ordinal));

    private static bool IsAbbreviation(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsUpper(c))
            {
                return false;
            }
        }
        return word.Length <= LongestAbbreviation;
    }

    // I'm, Facebook's
    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> word) => word.IndexOfAny('\'', '’') is > 0 and var at ? word[..at] : word;

    private static int NextWord(string text, int from)
    {
        while (from < text.Length && !char.IsLetter(text[from]))
        {
            from++;
        }
        return from;
    }

    // Anne-Lise is one word, and so is O'Brien.
    private static int EndOfWord(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || (text[end] is '-' or '\'' or '’' && end + 1 < text.Length && char.IsLetter(text[end + 1]))))
        {
            end++;
        }
        return end;
    }

    private static FrozenDictionary<string, bool> Read()
    {
        using var stream = typeof(Names).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The program was built without {Resource}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n').Where(line => !line.StartsWith('#'))
            .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .ToFrozenDictionary(Folding.Fold, name => char.IsUpper(name[0]));
    }
}
