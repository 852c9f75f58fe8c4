namespace PolicyBot.Guidelines.Search;

/// <summary>Takes the endings of bokmål and nynorsk off a folded word, so that its forms become one.</summary>
/// <remarks>It errs on the side of too little: two words made one can't be told apart again, while the concepts join what it leaves apart.</remarks>
internal static class Stemmer
{
    /// <summary>The fewest letters that a stem has, where the word has so many.</summary>
    public const int Shortest = 3;

    private static readonly string[] Endings =
    [
        "heitene", "heitane", "hetenes", "hetene", "heiter", "heten", "heita", "heter", "ingane", "ingene", "ingens",
        "endes", "andes", "enes", "anes", "ende", "ande", "ene", "ane", "ens", "ets", "ers", "ars",
        "ast", "est", "en", "et", "er", "ar", "as", "es", "a", "e", "s",
    ];

    // By their last letter, of which most words have one that no ending has; longest first, so that the first that fits is the whole ending.
    private static readonly string[][] EndingsByLast =
        [.. Enumerable.Range('a', 'z' - 'a' + 1).Select(last => Endings.Where(ending => ending[^1] == last).OrderByDescending(ending => ending.Length).ToArray())];

    /// <summary>The stem of a folded word, a part of the word itself; at least three letters where the word has them.</summary>
    public static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word)
    {
        var stem = WithoutPast(word);
        if (stem.Length == word.Length)
        {
            foreach (var ending in EndingsOn(word))
            {
                if (word.Length - ending.Length >= Shortest && word.EndsWith(ending))
                {
                    stem = word[..^ending.Length];
                    break;
                }
            }
        }
        // venn and ven, svarr and svar
        return stem.Length > Shortest && stem[^1] == stem[^2] ? stem[..^1] : stem;
    }

    /// <summary>Whether what follows a stem is no more than an ending.</summary>
    public static bool IsEnding(ReadOnlySpan<char> rest)
    {
        if (rest.Length is 0 or 1)
        {
            return true;
        }
        foreach (var ending in EndingsOn(rest))
        {
            if (rest.SequenceEqual(ending))
            {
                return true;
            }
        }
        return false;
    }

    private static string[] EndingsOn(ReadOnlySpan<char> word) => word is [.., >= 'a' and <= 'z' and var last] ? EndingsByLast[last - 'a'] : [];

    // stengte, stengde: only after a letter where te and de are no part of the stem itself, as they are in vente and sende.
    private static ReadOnlySpan<char> WithoutPast(ReadOnlySpan<char> word) =>
        word.Length >= 6 && word[^1] == 'e' && word[^2] is 't' or 'd' && word[^3] is 'r' or 'l' or 'm' or 'n' or 'g' && word.Length - 2 > Shortest
            ? word[^2] == 't' || word[^3] is 'g' ? word[..^2] : word
            : word;
}
