using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;
using PolicyBot.Plans;

namespace PolicyBot.Questions;

/// <summary>The adviser's reply as the asker gets it: marked as the adviser's own, and not from the guidelines.</summary>
internal static class AnsweredCard
{
    /// <param name="question">Its last exchange has a reply.</param>
    /// <param name="municipality">Its.</param>
    /// <param name="language">The asker's.</param>
    public static AdaptiveCard For(PassedQuestion question, Municipality municipality, Language language)
    {
        var texts = new QuestionTexts(language);
        var adviser = municipality.Roles.Informasjonsradgiver.In(language);
        var reply = question.Last.Reply ?? throw new ArgumentException("It has no reply.", nameof(question));
        var isAnswered = reply.Kind == ReplyKind.Answered;
        var heading = isAnswered ? texts.AnswerFrom(adviser) : texts.WordFrom(adviser);
        var mayAskAgain = isAnswered && question.Exchanges.Count < QuestionRules.MostExchanges;
        return PlanDetails.Fitting(limit => new AdaptiveCard
        {
            FallbackText = heading,
            Lang = CardLanguage.Of(language),
            Body =
            [
                CardParts.Title(heading),
                new TextBlock { Text = isAnswered ? texts.NotFromTheGuidelines(adviser) : texts.NotForThem(adviser), Weight = TextWeight.Bolder },
                UserText.Of(CardParts.Cut(reply.Text, limit)),
                new TextBlock { Text = texts.SignedBy(PlainText.EscapeInline(reply.ByName), reply.At), IsSubtle = true, Size = TextSize.Small },
                new TextBlock { Text = texts.YouAsked, Weight = TextWeight.Bolder, Separator = true, Spacing = Spacing.Medium },
                UserText.Of(CardParts.Cut(question.Last.Text, limit)),
            ],
            Actions = mayAskAgain ? [new ExecuteAction { Title = texts.AskAgain, Verb = QuestionDialog.OpenAgain, Data = AskCard.Data(question.Id) }] : [],
        });
    }
}
