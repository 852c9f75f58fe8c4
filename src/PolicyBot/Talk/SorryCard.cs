using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Questions;

namespace PolicyBot.Talk;

/// <summary>Says sorry to somebody who is not content, and offers a person instead.</summary>
internal static class SorryCard
{
    public static AdaptiveCard For(Turn turn)
    {
        var texts = new TalkTexts(turn.Language);
        return new AdaptiveCard
        {
            FallbackText = texts.SorryHeading,
            Lang = CardLanguage.Of(turn.Language),
            Body =
            [
                new TextBlock { Text = texts.SorryHeading, Style = TextBlockStyle.Heading, Size = TextSize.Medium, Weight = TextWeight.Bolder },
                new TextBlock { Text = texts.Sorry(turn.Municipality.Roles.Informasjonsradgiver.In(turn.Language)) },
            ],
            Actions = [AskCard.Button("", turn.Language)],
        };
    }
}
