using System.Globalization;
using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;
using PolicyBot.Plans;
using PolicyBot.Suggestions;

namespace PolicyBot.Questions;

/// <summary>A question as the adviser sees it. Of the asker it shows the name that they chose to give, and nothing else. Who may press is checked when they do.</summary>
internal static class QuestionCard
{
    /// <param name="question">As it is stored.</param>
    /// <param name="number">Which of its exchanges it is about, counted from 1; those before it are shown too.</param>
    /// <param name="municipality">Its.</param>
    /// <param name="language">The reader's; in a channel the municipality's.</param>
    /// <param name="notice">What is said first; <c>null</c>: nothing.</param>
    public static AdaptiveCard For(PassedQuestion question, int number, Municipality municipality, Language language, string? notice = null)
    {
        var texts = new QuestionTexts(language);
        var shown = question.Exchanges.Take(number).ToList();
        var heading = HeadingOf(shown, texts);
        return PlanDetails.Fitting(limit => new AdaptiveCard
        {
            FallbackText = heading,
            Lang = CardLanguage.Of(language),
            Body =
            [
                .. notice is null ? Array.Empty<CardElement>() : [new TextBlock { Text = notice, Weight = TextWeight.Bolder }],
                CardParts.Title(heading),
                new FactSet
                {
                    Facts = [Fact.Typed(texts.From, question.AskerName ?? texts.WithoutName), Fact.Of(texts.Sent, texts.Moment(shown[^1].AskedAt))],
                },
                .. shown.SelectMany((exchange, index) => Elements(exchange, index, texts, limit)),
            ],
            Actions = shown[^1].Reply switch
            {
                null =>
                [
                    new ExecuteAction { Title = texts.Reply, Verb = ReplyDialog.OpenAnswer, Data = Data(question, number), Style = ActionStyle.Positive },
                    new ExecuteAction { Title = texts.NotForUs, Verb = ReplyDialog.OpenReason, Data = Data(question, number) },
                ],
                { Kind: ReplyKind.Answered } => [SuggestionCard.Button(new SuggestionId(question.Id, number), language)],
                _ => [],
            },
        });
    }

    /// <summary>What a button of the adviser's carries.</summary>
    public static ActionData Data(PassedQuestion question, int number) => new()
    {
        [QuestionDialog.QuestionKey] = question.Id.ToString(),
        [ReplyDialog.NumberKey] = number.ToString(CultureInfo.InvariantCulture),
    };

    private static string HeadingOf(List<Exchange> shown, QuestionTexts texts) => shown[^1].Reply switch
    {
        { Kind: ReplyKind.Answered } => texts.IsAnswered,
        { Kind: ReplyKind.NotForUs } => texts.IsNotForUs,
        _ when shown.Count > 1 => texts.AskedAgainHeading,
        _ => texts.QuestionHeading,
    };

    private static IEnumerable<CardElement> Elements(Exchange exchange, int index, QuestionTexts texts, int limit)
    {
        yield return CardParts.Heading(index == 0 ? texts.Question : texts.AskedAgain);
        yield return UserText.Of(CardParts.Cut(exchange.Text, limit)) with { Spacing = Spacing.None };
        if (exchange.Reply is { } reply)
        {
            yield return new Container
            {
                Style = reply.Kind == ReplyKind.Answered ? ContainerStyle.Good : ContainerStyle.Emphasis,
                Items = [new TextBlock { Text = QuestionWords.RepliedBy(reply, texts), Weight = TextWeight.Bolder }, UserText.Of(CardParts.Cut(reply.Text, limit))],
            };
        }
    }
}
