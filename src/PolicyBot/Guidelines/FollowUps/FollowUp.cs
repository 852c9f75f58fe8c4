using System.Collections.Frozen;
using PolicyBot.Guidelines.Search;

namespace PolicyBot.Guidelines.FollowUps;

/// <summary>Tells by its form whether a question goes on with the one before: how it begins, what it points at, how little it says by itself.</summary>
internal static class FollowUp
{
    // A question that says more than this by itself is a new one, however it begins.
    private const int MostAfterHvaMed = 4;
    private const int MostAfterAnd = 3;
    private const int MostBesidePointer = 2;
    private const int MostOfFragment = 2;
    private const int LongestFragment = 4;

    // How much a word of the earlier question counts, against 1 for a word of this one; docs/search.md has what other shares gave.
    // What seems to be answered by itself has to be held back more, or "and politicians?" leads away from who may use the equipment.
    private const float Share = 0.5f;
    private const float ShareBesideSure = 0.7f;

    private static readonly FrozenSet<string> And = Words("og å åg men enn eller and but or than så");
    private static readonly FrozenSet<string> Pointers = Words(
        "det dette denne den de dei dem disse desse der da då også òg åsså ossa osså samme same slik sånn it that this these they them then there also too either same");

    // "Hva med", "what about": a word that asks, and one that binds.
    private static readonly FrozenSet<string> What = Words("hva kva ka ke hå kæ åssen hvordan korleis koss kordan what how");
    private static readonly FrozenSet<string> With = Words("med me mæ hvis viss vess dersom om når about if");

    // "Er det lov å ..." points at nothing.
    private static readonly FrozenSet<string> AfterEmptyIt = Words("lov låv lovlig lovleg greit greitt grei ok okay tillatt forbudt noen noe nokon noko mulig mogleg lurt sant true okay allowed possible");

    /// <summary>Asks a question, together with what was asked before where it goes on with that.</summary>
    /// <param name="search">Of the asker's municipality.</param>
    /// <param name="question">As it was asked.</param>
    /// <param name="before">What the asker was last answered about; <c>null</c>: nothing, or too long ago.</param>
    /// <returns>The answer, and what the next question may go on with.</returns>
    public static (Answer Answer, LastTopic? Topic) Ask(GuidelineSearch search, string question, LastTopic? before)
    {
        var read = search.Read(question);
        var alone = search.Ask(read);
        if (before is null || !GoesOn(read.Words, alone))
        {
            return (alone, LastTopic.After(alone, read.Words, before: null));
        }
        var together = search.Ask(read, before, alone is Answer.Sure ? ShareBesideSure : Share);
        return (together, LastTopic.After(together, read.Words, before));
    }

    /// <summary>Whether a question goes on with an earlier one.</summary>
    /// <param name="words">Those of the question, folded.</param>
    /// <param name="alone">What it would be answered with by itself.</param>
    public static bool GoesOn(List<string> words, Answer alone)
    {
        var begin = words.FindIndex(word => !And.Contains(word));
        if (begin < 0)
        {
            return false;
        }
        var telling = words.Count(IsTelling);
        return telling == 0
            || (begin + 1 < words.Count && What.Contains(words[begin]) && With.Contains(words[begin + 1]) && telling <= MostAfterHvaMed)
            || (begin > 0 && telling <= MostAfterAnd)
            || (Points(words) && telling <= (alone is Answer.Sure ? MostBesidePointer : MostAfterAnd))
            || (telling <= MostOfFragment && words.Count <= LongestFragment && alone is not Answer.Sure);
    }

    /// <summary>Whether a folded word tells anything of what a question is about.</summary>
    public static bool IsTelling(string word)
    {
        var lexicon = Lexicon.Default;
        if (!lexicon.TryWord(word, out var concepts))
        {
            return true;
        }
        foreach (var id in concepts)
        {
            if (lexicon.Concepts[id] is { IsFunction: false, Weight: > 0, Group: not "asking" })
            {
                return true;
            }
        }
        return false;
    }

    private static bool Points(List<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (Pointers.Contains(words[i]) && !(i + 1 < words.Count && AfterEmptyIt.Contains(words[i + 1])))
            {
                return true;
            }
        }
        return false;
    }

    private static FrozenSet<string> Words(string words) => words.Split(' ').Select(Folding.Fold).ToFrozenSet(StringComparer.Ordinal);
}
