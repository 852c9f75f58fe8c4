using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;

namespace PolicyBot.Inquiries;

/// <summary>The enquiries that wait for an answer, the most pressing first.</summary>
internal static class InquiriesCard
{
    private const int Most = 10;
    private const int LongestText = 120;

    /// <param name="open">Each with its account and deadline.</param>
    /// <param name="turn">Of the reader.</param>
    public static AdaptiveCard For(IReadOnlyList<OpenInquiry> open, Turn turn)
    {
        var texts = new InquiryTexts(turn.Language);
        return new AdaptiveCard
        {
            FallbackText = texts.ListHeading,
            Lang = CardLanguage.Of(turn.Language),
            Body =
            [
                CardParts.Title(texts.ListHeading),
                .. open.Count == 0 ? [new TextBlock { Text = texts.NoneOpen }] : open.OrderBy(one => one.Deadline.Due).Take(Most).Select(CardElement (one) => Row(one, texts, turn)),
                .. open.Count > Most ? [new TextBlock { Text = texts.More(open.Count - Most) }] : Array.Empty<CardElement>(),
            ],
            Actions =
            [
                new ExecuteAction { Title = texts.FormHeading, Verb = InquiryDialog.New },
                new ExecuteAction { Title = texts.Statistics, Verb = InquiryDialog.Statistics },
            ],
        };
    }

    private static Container Row(OpenInquiry one, InquiryTexts texts, Turn turn)
    {
        var left = one.Deadline.LeftAt(turn.At, turn.Municipality.WorkingTime, one.Account.Closed);
        return new Container
        {
            Separator = true,
            Items =
            [
                InquiryCard.Standing(one.Inquiry, one.Deadline, texts, new CalendarTexts(turn.Language), turn.At),
                .. left > TimeSpan.Zero ? [new TextBlock { Text = texts.TimeLeft((int)left.TotalHours, left.Minutes), IsSubtle = true, Spacing = Spacing.Small }] : Array.Empty<CardElement>(),
                UserText.Of($"{one.Account.Name}: {CardParts.Cut(one.Inquiry.Text, LongestText)}"),
                new ActionSet
                {
                    Actions =
                    [
                        new ExecuteAction { Title = texts.Answer, Verb = InquiryDialog.Answered, Data = InquiryCard.Data(one.Inquiry), Tooltip = $"{texts.Answer}: {CardParts.Cut(one.Inquiry.Text, 40)}" },
                        new ExecuteAction { Title = texts.Open, Verb = InquiryDialog.Show, Data = InquiryCard.Data(one.Inquiry), Tooltip = $"{texts.Open}: {CardParts.Cut(one.Inquiry.Text, 40)}" },
                    ],
                },
            ],
        };
    }
}
