using System.Collections.Frozen;
using PolicyBot.Guidelines.Search;

namespace PolicyBot.Guidelines.Import;

/// <summary>What tells a rule from a heading, a name and a remark: how it ends, and the verbs that rules are made of.</summary>
internal static class Sentences
{
    private const string Ends = ".!?";
    private const int LongName = 6;

    // Folded, as Folding has them: å is a, ø is o, æ is e.
    private static readonly FrozenSet<string> Duties = Set("skal ma bor plikter ansvarlig ansvarlege ansvarlige ansvaret forbudt forbode paalagt palagt tillatt must shall should");

    private static readonly FrozenSet<string> Verbs = Set("""
        er har kan vil blir far gjelder gjeld var ble ver vere ha bli husk hugs bruk svar unnga skriv folg tenk ta gi si la lat legg del sjekk spor meld rett
        respekter vis les lag hold vurder beskytt presiser oppgi henvis tilpass opptre kontakt informer ikke ikkje aldri alltid
        """);

    private static readonly FrozenSet<string> Binding = Set("for av til med pa om i og eller som at er skal ma kan hos fra ved under mellom");

    /// <summary>Whether a text stops in the middle of a sentence: what stands below it goes on.</summary>
    public static bool IsCutShort(string text) => Folding.Words(text) is [.., var last] && Binding.Contains(last);

    /// <summary>Whether a text ends with what must be done, such as <c>Alle ansatte skal:</c>; what follows says what.</summary>
    public static bool EndsWithDuty(string text) => Folding.Words(text) is [.., var last] && (Duties.Contains(last) || last is "ikke" or "ikkje" or "kan" or "a");

    /// <summary>Whether a text ends as a sentence does.</summary>
    public static bool Ended(string text) => text.TrimEnd(' ', '»', '”', '"', ')') is { Length: > 0 } end && Ends.Contains(end[^1], StringComparison.Ordinal);

    /// <summary>Whether a text demands, allows or forbids something.</summary>
    public static bool IsDuty(string text) => Folding.Words(text).Any(Duties.Contains);

    /// <summary>Whether an item says something, rather than naming a thing.</summary>
    public static bool IsStatement(string text)
    {
        var words = Folding.Words(text);
        return words.Count > LongName || (words.Count > 2 && Ended(text)) || words.Any(word => Duties.Contains(word) || Verbs.Contains(word));
    }

    /// <summary>Whether a text has one of the verbs that rules are made of.</summary>
    public static bool HasVerb(string text) => Folding.Words(text).Any(word => Duties.Contains(word) || Verbs.Contains(word));

    /// <summary>The whole sentences that a text begins with, as many as there is room for; at least one, cut at a word where it is too long.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="most">Characters that there is room for.</param>
    public static string First(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }
        var end = 0;
        for (var i = 0; i < most - 1; i++)
        {
            if (Ends.Contains(text[i], StringComparison.Ordinal) && char.IsWhiteSpace(text[i + 1]) && (i + 2 >= text.Length || !char.IsLower(text[i + 2])))
            {
                end = i + 1;
            }
        }
        return end > 0 ? text[..end] : Cut(text, most);
    }

    /// <summary>A text cut at a word, with an ellipsis, where it is longer than there is room for.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }
        var end = text.LastIndexOfAny([' ', '\n'], most - 2);
        return text[..(end > 0 ? end : most - 2)].TrimEnd(',', ';', ':', ' ', '\n') + " …";
    }

    private static FrozenSet<string> Set(string words) => words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
}
