using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;
using PolicyBot.Plans;

namespace PolicyBot.Questions;

/// <summary>Tells the asker that what they asked is passed on, or waits until somebody is set up to receive it.</summary>
internal static class PassedCard
{
    public static AdaptiveCard For(PassedQuestion question, Municipality municipality, Language language, bool masked)
    {
        var texts = new QuestionTexts(language);
        var adviser = municipality.Roles.Informasjonsradgiver.In(language);
        var isWaiting = question.DeliveredTo.Count == 0;
        var heading = isWaiting ? texts.KeptHeading : question.Exchanges.Count == 1 ? texts.SentHeading(adviser) : texts.SentAgainHeading(adviser);
        return PlanDetails.Fitting(limit => new AdaptiveCard
        {
            FallbackText = heading,
            Lang = CardLanguage.Of(language),
            Body =
            [
                CardParts.Title(heading),
                .. isWaiting ? [new Container { Style = ContainerStyle.Warning, Items = [new TextBlock { Text = texts.NobodyReceives(adviser) }] }] : Array.Empty<CardElement>(),
                .. masked ? [new TextBlock { Text = texts.NumberTakenOut }] : Array.Empty<CardElement>(),
                UserText.Of(CardParts.Cut(question.Last.Text, limit)),
                new TextBlock { Text = question.AskerName is null ? texts.SentWithoutName : texts.SentWithName, IsSubtle = true },
                new TextBlock { Text = texts.AnswerComesHere, IsSubtle = true, Spacing = Spacing.None },
            ],
        });
    }
}
