using PolicyBot.Accounts;
using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;

namespace PolicyBot.Inquiries;

/// <summary>The share answered in time, per account and month: figures, and a bar that says the same.</summary>
internal static class InquiryStatisticsCard
{
    private const int MostAccounts = 10;

    public static AdaptiveCard For(IReadOnlyList<InquiryStatistics> statistics, IReadOnlyList<OfficialAccount> accounts, Turn turn)
    {
        var texts = new InquiryTexts(turn.Language);
        var byAccount = statistics.ToLookup(month => month.Account);
        return new AdaptiveCard
        {
            FallbackText = texts.StatisticsHeading,
            Lang = CardLanguage.Of(turn.Language),
            Body =
            [
                CardParts.Title(texts.StatisticsHeading),
                .. statistics.Count == 0 ? [new TextBlock { Text = texts.StatisticsNone }] : Array.Empty<CardElement>(),
                .. accounts.Where(account => byAccount.Contains(account.Id)).Take(MostAccounts).Select(account => new Container
                {
                    Separator = true,
                    Items = [UserText.Of(account.Name), .. byAccount[account.Id].SelectMany(month => Month(month, texts))],
                }),
            ],
            Actions = [new ExecuteAction { Title = texts.ListHeading, Verb = InquiryDialog.List }],
        };
    }

    private static IEnumerable<CardElement> Month(InquiryStatistics month, InquiryTexts texts)
    {
        var name = $"{new CalendarTexts(texts.Language).Month(month.Month)} {month.Month.Year}";
        yield return new TextBlock { Text = $"{texts.Share(name, month.InTime, month.All)} ({month.Percent} %)", Spacing = Spacing.Small };
        yield return new ColumnSet
        {
            Spacing = Spacing.None,
            Columns = [.. Bar(month.InTime, ContainerStyle.Good), .. Bar(month.All - month.InTime, ContainerStyle.Attention)],
        };
    }

    // A colour alone, since the line above says it in words.
    private static IEnumerable<Column> Bar(int count, ContainerStyle style) => count == 0
        ? []
        : [new Column { Width = ColumnWidth.Share(count), Items = [new Container { Style = style, Items = [new TextBlock { Text = "\u00A0", Size = TextSize.Small }] }] }];
}
