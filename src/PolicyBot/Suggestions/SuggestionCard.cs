using System.Globalization;
using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;
using PolicyBot.Plans;
using PolicyBot.Questions;

namespace PolicyBot.Suggestions;

/// <summary>The suggestions for the guidelines, the first added first.</summary>
internal static class SuggestionCard
{
    /// <summary>The most suggestions on the card; more are on the next.</summary>
    public const int Most = 5;

    /// <summary>The button that adds one, on the card of the answered question.</summary>
    public static ExecuteAction Button(SuggestionId id, Language language) =>
        new() { Title = new SuggestionTexts(language).Add, Verb = SuggestionDialog.Add, Data = Data(id) };

    /// <param name="suggestions">Those on the page, and one more where there is a next.</param>
    /// <param name="language">The reader's.</param>
    /// <param name="before">How many are on the pages before it.</param>
    public static AdaptiveCard For(IReadOnlyList<Suggestion> suggestions, Language language, int before)
    {
        var texts = new SuggestionTexts(language);
        return PlanDetails.Fitting(limit => new AdaptiveCard
        {
            FallbackText = texts.Heading,
            Lang = CardLanguage.Of(language),
            Body =
            [
                CardParts.Title(texts.Heading),
                new TextBlock { Text = suggestions.Count == 0 ? texts.None : texts.HowToExport, IsSubtle = suggestions.Count > 0 },
                .. suggestions.Take(Most).Select(CardElement (suggestion) => Row(suggestion, before, texts, limit)),
            ],
            Actions =
            [
                .. suggestions.Count > Most ? [Page(texts.ShowMore, before + Most)] : Array.Empty<CardAction>(),
                .. before > 0 ? [Page(texts.ShowEarlier, Math.Max(before - Most, 0))] : Array.Empty<CardAction>(),
            ],
        });
    }

    private static ExecuteAction Page(string title, int before) =>
        new() { Title = title, Verb = SuggestionListDialog.List, Data = new ActionData { [SuggestionListDialog.BeforeKey] = Text(before) } };

    private static Container Row(Suggestion suggestion, int before, SuggestionTexts texts, int limit)
    {
        var data = Data(suggestion.Id);
        data[SuggestionListDialog.BeforeKey] = Text(before);
        return new Container
        {
            Separator = true,
            Spacing = Spacing.Medium,
            Items =
            [
                new TextBlock { Text = texts.Question, Weight = TextWeight.Bolder },
                UserText.Of(CardParts.Cut(suggestion.Question, limit)) with { Spacing = Spacing.None },
                new TextBlock { Text = texts.Answer(OsloTime.Date(suggestion.AnsweredAt)), Weight = TextWeight.Bolder },
                UserText.Of(CardParts.Cut(suggestion.Answer, limit)) with { Spacing = Spacing.None },
                new ActionSet { Actions = [new ExecuteAction { Title = texts.Remove, Verb = SuggestionListDialog.Remove, Data = data }] },
            ],
        };
    }

    private static ActionData Data(SuggestionId id) => new()
    {
        [QuestionDialog.QuestionKey] = id.Question.ToString(),
        [ReplyDialog.NumberKey] = Text(id.Number),
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
