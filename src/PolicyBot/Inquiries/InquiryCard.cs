using PolicyBot.Accounts;
using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Inquiries;

/// <summary>An enquiry with its deadline, and how that was counted.</summary>
internal static class InquiryCard
{
    private const string StepsId = "steps";

    /// <param name="inquiry">The enquiry.</param>
    /// <param name="account">Its account.</param>
    /// <param name="deadline">Its deadline, by what is closed now.</param>
    /// <param name="municipality">Its.</param>
    /// <param name="language">The reader's.</param>
    /// <param name="now">Any offset.</param>
    /// <param name="heading">Why it is shown; <c>null</c>: because it was asked for.</param>
    /// <param name="notice">What came of the press; <c>null</c>: nothing to say.</param>
    public static AdaptiveCard For(
        Inquiry inquiry, OfficialAccount account, ResponseDeadline deadline, Municipality municipality, Language language, DateTimeOffset now, string? heading = null, params IReadOnlyList<string> notice)
    {
        var (texts, calendar) = (new InquiryTexts(language), new CalendarTexts(language));
        var title = texts.Heading(account.Name);
        return new AdaptiveCard
        {
            FallbackText = heading is null ? title : $"{heading}: {account.Name}",
            Lang = CardLanguage.Of(language),
            Body =
            [
                .. notice.Select(line => new TextBlock { Text = line, Weight = TextWeight.Bolder }),
                .. heading is null ? Array.Empty<CardElement>() : [CardParts.Title(heading)],
                heading is null ? CardParts.Title(PlainText.EscapeInline(title)) : new TextBlock { Text = PlainText.EscapeInline(title), Weight = TextWeight.Bolder },
                Standing(inquiry, deadline, texts, calendar, now),
                UserText.Of(inquiry.Text),
                new FactSet
                {
                    Facts =
                    [
                        Fact.Of(texts.Received, calendar.Moment(inquiry.Received)),
                        Fact.Typed(texts.RegisteredBy, inquiry.RegisteredBy.Name),
                        .. inquiry.Link is { } link ? [Fact.Typed(texts.Link, CardParts.Cut(link.AbsoluteUri, 200))] : Array.Empty<Fact>(),
                    ],
                },
                new ActionSet { Actions = [new ToggleVisibilityAction { Title = texts.HowCounted, TargetElements = [StepsId] }] },
                new Container { Id = StepsId, IsVisible = false, Style = ContainerStyle.Emphasis, Items = [.. Steps(deadline, municipality, texts, calendar)] },
            ],
            Actions = [.. Buttons(inquiry, texts)],
        };
    }

    /// <summary>What a button about an enquiry carries.</summary>
    public static ActionData Data(Inquiry inquiry) => new() { [InquiryDialog.InquiryKey] = inquiry.Id.ToString() };

    /// <summary>Where it stands, with more than colour to tell it.</summary>
    public static Container Standing(Inquiry inquiry, ResponseDeadline deadline, InquiryTexts texts, CalendarTexts calendar, DateTimeOffset now)
    {
        var (style, text) = inquiry.Ending switch
        {
            { IsInTime: true } ending => (ContainerStyle.Good, $"✔ {texts.AnsweredInTime(calendar.Moment(ending.At), PlainText.EscapeInline(ending.By))}"),
            { IsAnswered: true } ending => (ContainerStyle.Warning, texts.AnsweredLate(calendar.Moment(ending.At), PlainText.EscapeInline(ending.By))),
            { } ending => (ContainerStyle.Emphasis, texts.Dismissed(PlainText.EscapeInline(ending.By), calendar.Moment(ending.At))),
            null when now > deadline.Due => (ContainerStyle.Attention, $"⚠ {texts.Overdue(calendar.Moment(deadline.Due))}"),
            null => (ContainerStyle.Emphasis, texts.DueAt(calendar.Moment(deadline.Due))),
        };
        return new Container { Style = style, Items = [new TextBlock { Text = text, Weight = TextWeight.Bolder }] };
    }

    private static IEnumerable<CardElement> Steps(ResponseDeadline deadline, Municipality municipality, InquiryTexts texts, CalendarTexts calendar)
    {
        if (municipality.OperationRules.Deadline is { } rule && municipality.Guideline.Find(rule) is { } section)
        {
            yield return new TextBlock { Text = section.Title.In(texts.Language), Weight = TextWeight.Bolder };
        }
        yield return new TextBlock { Text = texts.OneDay };
        if (deadline.CountsFrom != deadline.Received)
        {
            yield return new TextBlock { Text = texts.CountsFrom(calendar.Moment(deadline.CountsFrom)) };
        }
        foreach (var skipped in deadline.Skipped.Take(40))
        {
            yield return new TextBlock
            {
                Spacing = Spacing.Small,
                Text = skipped switch
                {
                    SkippedDay.Holiday holiday => texts.SkippedHoliday(calendar.Day(holiday.Day), calendar.Of(holiday.Name)),
                    SkippedDay.Closed closed => texts.SkippedClosed(calendar.Day(closed.Day)),
                    _ => texts.SkippedWeekend(calendar.Day(skipped.Day)),
                },
            };
        }
        yield return new TextBlock { Text = texts.DueAt(calendar.Moment(deadline.Due)), Weight = TextWeight.Bolder };
    }

    private static IEnumerable<CardAction> Buttons(Inquiry inquiry, InquiryTexts texts)
    {
        if (inquiry.Ending is null)
        {
            yield return new ExecuteAction { Title = texts.Answer, Verb = InquiryDialog.Answered, Data = Data(inquiry), Style = ActionStyle.Positive };
            yield return new ExecuteAction { Title = texts.Dismiss, Verb = InquiryDialog.Dismiss, Data = Data(inquiry) };
        }
        else
        {
            yield return new ExecuteAction { Title = texts.Reopen, Verb = InquiryDialog.Reopen, Data = Data(inquiry) };
        }
        yield return new ExecuteAction { Title = texts.ListHeading, Verb = InquiryDialog.List, Mode = ActionMode.Secondary };
    }
}
