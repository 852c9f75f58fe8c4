using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Guidelines;

namespace PolicyBot.Extension;

/// <summary>A rule as it stands in the list below the search box, and as it is put into a message.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Answer">How it begins, in plain words.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="Card">What is put in. Others than those who use the bot read it, so that nothing on it can be pressed but the source.</param>
public sealed record FoundRule(string Title, string Answer, string Source, AdaptiveCard Card)
{
    /// <summary>The most characters of <see cref="Answer"/>: clients show two lines.</summary>
    public const int LongestAnswer = 140;

    internal static FoundRule Of(Section section, Turn turn)
    {
        var (title, answer) = (section.Title.In(turn.Language), section.Answer.In(turn.Language));
        return new FoundRule(
            title,
            CardParts.Cut(answer, LongestAnswer),
            Sources.Short(turn.Municipality, section, turn.Language),
            new AdaptiveCard
            {
                FallbackText = $"{title}: {answer}",
                Lang = CardLanguage.Of(turn.Language),
                Body = AnswerCard.RuleOf(section, turn),
            });
    }
}
