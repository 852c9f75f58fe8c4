using System.Collections.Frozen;
using PolicyBot.Guidelines.Search;

namespace PolicyBot.Talk;

/// <summary>Tells small talk from questions: by classes of words, and by whether anything else is left.</summary>
internal static class SmallTalk
{
    private const string Resource = "PolicyBot.Talk.small-talk.txt";

    // Small talk is short; so are those parts of a text that are.
    private const int MostWords = 30;

    // By the first word, the longest first.
    private static readonly FrozenDictionary<string, Phrase[]>.AlternateLookup<ReadOnlySpan<char>> PhrasesFrom = Read().GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string> ToTheBot = new[] { "du", "deg", "de", "you", "bot", "boten", "svaret" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> ThanksGoOn = new[] { "for", "til", "at", "av", "to", "that" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Closings = new[] { "mvh", "hilsen", "helsing", "regards" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What a text says; <c>null</c>: it says something else too, or nothing.</summary>
    /// <param name="words">Its words, folded.</param>
    /// <param name="isQuestion">Whether it ends with a question mark.</param>
    public static SmallTalkKind? KindOf(List<string> words, bool isQuestion)
    {
        if (words.Count > MostWords)
        {
            return null;
        }
        SmallTalkKind? kind = null;
        for (var at = 0; at < words.Count;)
        {
            if (PhraseAt(words, at) is not { } phrase)
            {
                return null;
            }
            kind = phrase.Kind is { } said && !(kind < said) ? said : kind;
            at += phrase.Words.Length;
        }
        // "Is that wrong?" is asked of the guidelines, "are you stupid?" is not.
        return kind == SmallTalkKind.Complaint && isQuestion && !words.Exists(ToTheBot.Contains) ? null : kind;
    }

    /// <summary>A question without the greeting before it and the thanks behind it.</summary>
    /// <param name="question">As it was written.</param>
    /// <param name="words">Its words, folded.</param>
    /// <returns>The very same text where there is neither.</returns>
    public static string WithoutCourtesy(string question, List<string> words)
    {
        var begin = 0;
        while (begin < words.Count && PhraseAt(words, begin) is { } phrase && Opens(phrase, words, begin))
        {
            begin += phrase.Words.Length;
        }
        var end = words.Count;
        var asksToTheEnd = question.AsSpan().TrimEnd().EndsWith('?');
        for (var at = begin; at < end; at++)
        {
            if (PhraseAt(words, at) is { } phrase && Closes(phrase, asksToTheEnd) && at + phrase.Words.Length == end)
            {
                (end, at) = (at, begin - 1);
            }
        }
        return begin == 0 && end == words.Count ? question : string.Join(' ', words[begin..end]);
    }

    // "Thanks for praise" is what somebody asks about, and "what happens" begins a question unless somebody was greeted before.
    private static bool Opens(Phrase phrase, List<string> words, int at) => phrase.Kind switch
    {
        SmallTalkKind.Greeting => true,
        SmallTalkKind.HowAreYou => at > 0,
        SmallTalkKind.Thanks => at + phrase.Words.Length == words.Count || !ThanksGoOn.Contains(words[at + phrase.Words.Length]),
        _ => false,
    };

    // A single word may belong to the question ("must we say thanks"); several together do not, but for "ha det?", which is no goodbye.
    private static bool Closes(Phrase phrase, bool asksToTheEnd) =>
        (phrase.Kind == SmallTalkKind.Thanks || (phrase.Kind == SmallTalkKind.Goodbye && !asksToTheEnd)) && (phrase.Words.Length > 1 || Closings.Contains(phrase.Words[0]));

    private static Phrase? PhraseAt(List<string> words, int at)
    {
        if (!PhrasesFrom.TryGetValue(Squashed(words[at], stackalloc char[Folding.LongestWord]), out var candidates))
        {
            return null;
        }
        foreach (var phrase in candidates)
        {
            if (phrase.Words.Length <= words.Count - at && Fits(phrase, words, at))
            {
                return phrase;
            }
        }
        return null;
    }

    private static bool Fits(Phrase phrase, List<string> words, int at)
    {
        Span<char> letters = stackalloc char[Folding.LongestWord];
        for (var i = 1; i < phrase.Words.Length; i++)
        {
            if (!Squashed(words[at + i], letters).SequenceEqual(phrase.Words[i]))
            {
                return false;
            }
        }
        return true;
    }

    // "Heiii" and "takkk" are as good as "hei" and "takk".
    private static ReadOnlySpan<char> Squashed(string word, Span<char> letters)
    {
        var length = 0;
        foreach (var letter in word)
        {
            if (length == 0 || letters[length - 1] != letter)
            {
                letters[length++] = letter;
            }
        }
        return letters[..length];
    }

    private static FrozenDictionary<string, Phrase[]> Read() => (
        from line in WordLists.Read(Resource)
        let kind = Enum.TryParse<SmallTalkKind>(line.Name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var named) ? named : (SmallTalkKind?)null
        from text in line.Entries
        select new Phrase([.. Folding.Words(text).Select(word => Squashed(word, new char[word.Length]).ToString())], kind))
        .GroupBy(phrase => phrase.Words[0])
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(phrase => phrase.Words.Length).ThenBy(phrase => phrase.Kind is null).ToArray());

    // Kind null: it only goes with others.
    private sealed record Phrase(string[] Words, SmallTalkKind? Kind);
}
