using System.Globalization;
using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Questions;

/// <summary>The questions that wait, those that have waited longest first, each with how long.</summary>
internal static class OpenQuestionsCard
{
    /// <summary>The most questions on the card; more are on the next.</summary>
    public const int Most = 10;

    private const int MostOfText = 200;

    /// <param name="questions">Those on the page, and one more where there is a next.</param>
    /// <param name="municipality">Theirs.</param>
    /// <param name="language">The reader's.</param>
    /// <param name="before">How many are on the pages before it.</param>
    /// <param name="now">Any offset.</param>
    public static AdaptiveCard For(IReadOnlyList<PassedQuestion> questions, Municipality municipality, Language language, int before, DateTimeOffset now)
    {
        var texts = new QuestionTexts(language);
        return new AdaptiveCard
        {
            FallbackText = texts.OpenHeading,
            Lang = CardLanguage.Of(language),
            Body =
            [
                CardParts.Title(texts.OpenHeading),
                .. questions.Count == 0
                    ? [new TextBlock { Text = texts.NoneIsOpen }]
                    : questions.Take(Most).Select(CardElement (question) => Row(question, new WorkingCalendar(municipality.WorkingTime), now, texts)),
            ],
            Actions =
            [
                .. questions.Count > Most ? [Page(texts.ShowMore, before + Most)] : Array.Empty<CardAction>(),
                .. before > 0 ? [Page(texts.ShowEarlier, Math.Max(before - Most, 0))] : Array.Empty<CardAction>(),
            ],
        };
    }

    private static ExecuteAction Page(string title, int before) =>
        new() { Title = title, Verb = OpenQuestionsDialog.List, Data = new ActionData { [OpenQuestionsDialog.BeforeKey] = before.ToString(CultureInfo.InvariantCulture) } };

    private static Container Row(PassedQuestion question, WorkingCalendar calendar, DateTimeOffset now, QuestionTexts texts)
    {
        var age = calendar.PeriodsPassed(question.Last.AskedAt, days: 1, now);
        return new Container
        {
            Separator = true,
            Spacing = Spacing.Medium,
            Items =
            [
                UserText.Of(CardParts.Cut(question.Last.Text, MostOfText)),
                new TextBlock { Text = $"{texts.Moment(question.Last.AskedAt)} · {(age == 0 ? texts.WaitsSinceToday : texts.HasWaited(age))}", IsSubtle = true, Spacing = Spacing.None },
                new ActionSet { Actions = [new ExecuteAction { Title = texts.Open, Verb = ReplyDialog.Show, Data = QuestionCard.Data(question, question.Exchanges.Count) }] },
            ],
        };
    }
}
