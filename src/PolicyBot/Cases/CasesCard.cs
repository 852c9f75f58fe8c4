using System.Globalization;
using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Cases;

/// <summary>The open cases of a municipality with their age, or those that somebody reported.</summary>
internal static class CasesCard
{
    /// <summary>The most cases on the card; more are on the next.</summary>
    public const int Most = 10;

    private const int MostOfText = 160;

    /// <param name="cases">Those on the page, and one more where there is a next.</param>
    /// <param name="isOwn">Whether they are the reader's own; else those of the municipality, which the reader deals with.</param>
    /// <param name="before">How many are on the pages before it.</param>
    /// <param name="turn">Of the reader.</param>
    public static AdaptiveCard For(IReadOnlyList<ReportedCase> cases, bool isOwn, int before, Turn turn)
    {
        var texts = new CaseTexts(turn.Language);
        var heading = isOwn ? texts.OwnListHeading : texts.ListHeading;
        var list = isOwn ? CaseListDialog.Own : CaseListDialog.List;
        return new AdaptiveCard
        {
            FallbackText = heading,
            Lang = CardLanguage.Of(turn.Language),
            Body =
            [
                CardParts.Title(heading),
                .. cases.Count == 0
                    ? [new TextBlock { Text = isOwn ? texts.NoneOwn : texts.NoneOpen }]
                    : cases.Take(Most).Select(CardElement (reported) => Row(reported, isOwn, texts, turn)),
            ],
            Actions =
            [
                .. cases.Count > Most ? [Page(texts.ShowMore, list, before + Most)] : Array.Empty<CardAction>(),
                .. before > 0 ? [Page(texts.ShowEarlier, list, Math.Max(before - Most, 0))] : Array.Empty<CardAction>(),
                isOwn ? CaseReportCard.Button(turn.Language) : new ExecuteAction { Title = texts.Statistics, Verb = CaseListDialog.Statistics },
            ],
        };
    }

    private static ExecuteAction Page(string title, string list, int before) =>
        new() { Title = title, Verb = list, Data = new ActionData { [CaseListDialog.BeforeKey] = before.ToString(CultureInfo.InvariantCulture) } };

    private static Container Row(ReportedCase reported, bool isOwn, CaseTexts texts, Turn turn)
    {
        var age = new WorkingCalendar(turn.Municipality.WorkingTime).Worked(reported.ReportedAt, turn.At);
        return new Container
        {
            Separator = true,
            Spacing = Spacing.Medium,
            Items =
            [
                new TextBlock { Text = $"{reported.Number}", Weight = TextWeight.Bolder },
                CaseCard.Standing(reported, texts),
                UserText.Of(CardParts.Cut(reported.What, MostOfText)),
                .. reported.Closing is null ? [new TextBlock { Text = texts.Age(texts.Length(age)), IsSubtle = true, Spacing = Spacing.Small }] : Array.Empty<CardElement>(),
                new ActionSet
                {
                    Actions =
                    [
                        new ExecuteAction { Title = texts.Open, Tooltip = $"{texts.Open}: {reported.Number}", Verb = isOwn ? CaseReportDialog.See : CaseDialog.Show, Data = CaseCard.Data(reported) },
                    ],
                },
            ],
        };
    }
}
