using PolicyBot.Conversation;

namespace PolicyBot.Extension;

/// <summary>Finds rules while somebody types in the box of the message extension.</summary>
public static class RuleSearch
{
    /// <summary>The command's id in the app's manifest.</summary>
    public const string Command = "findRule";

    /// <summary>The parameter's name in the app's manifest.</summary>
    public const string Parameter = "text";

    /// <summary>The most rules for one text, however many are asked for and passed over.</summary>
    public const int Most = 8;

    // More than the words that a question is read by; the rest would only cost time.
    private const int LongestText = 2000;

    /// <summary>The rules of the person's own municipality that fit, best first; without a text the first of the document.</summary>
    /// <param name="turn">Who types.</param>
    /// <param name="text">What stands in the box; its last word may be half typed.</param>
    /// <param name="skip">How many to pass over.</param>
    /// <param name="count">The most that are wanted.</param>
    /// <remarks>Nothing is counted or kept: half a word is no question.</remarks>
    public static IReadOnlyList<FoundRule> Find(Turn turn, string text, int skip, int count) =>
    [
        .. turn.Municipality.Search.Suggest(text.Length > LongestText ? text[..LongestText] : text, Most)
            .Skip(skip)
            .Take(count)
            .Select(section => FoundRule.Of(section, turn)),
    ];
}
