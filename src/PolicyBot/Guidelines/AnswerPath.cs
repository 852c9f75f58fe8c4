using System.Security.Cryptography;
using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;

namespace PolicyBot.Guidelines;

/// <summary>What stays the same on a card while one answer takes another's place on it.</summary>
/// <param name="CardId">32 random hex digits; a second vote on the same answer is known by them.</param>
/// <param name="First">What the card showed first: one rule, or those to choose among. Empty: what it shows now.</param>
/// <param name="HasVoted">Whether the reader has just said if the answer was useful.</param>
internal sealed record AnswerPath(string CardId, IReadOnlyList<SectionId> First, bool HasVoted = false)
{
    /// <summary>The most rules to choose among.</summary>
    public const int MostChoices = 3;

    /// <summary>What the card showed first: ids with commas between.</summary>
    public const string FirstKey = "first";

    private const string CardKey = "card";
    private const int IdBytes = 16;

    /// <summary>For a new card that shows these first.</summary>
    public static AnswerPath New(params IReadOnlyList<SectionId> first) => new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes)), first);

    /// <summary>What a button brought along. The client holds it: what is not of our making is left out.</summary>
    public static AnswerPath Of(Press press, Guideline guideline)
    {
        var first = press[FirstKey].Split(',').Take(MostChoices).Select(id => new SectionId(id)).Where(id => guideline.Find(id) is not null).ToList();
        return press[CardKey] is { Length: 2 * IdBytes } id && id.All(char.IsAsciiHexDigitLower) ? new AnswerPath(id, first) : New(first);
    }

    /// <summary>What a button brings along.</summary>
    public ActionData Data => new() { [CardKey] = CardId, [FirstKey] = string.Join(',', First) };
}
