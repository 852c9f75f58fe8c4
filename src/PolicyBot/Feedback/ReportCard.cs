using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Guidelines;

namespace PolicyBot.Feedback;

/// <summary>The report as the adviser sees it.</summary>
internal static class ReportCard
{
    /// <summary>The report of the weeks from one to another.</summary>
    public static AdaptiveCard For(Report report, Week from, Week to, Turn turn)
    {
        var texts = new FeedbackTexts(turn.Language);
        var heading = texts.Heading(turn.Municipality.Name);
        return new AdaptiveCard
        {
            FallbackText = heading,
            Lang = CardLanguage.Of(turn.Language),
            Body =
            [
                new TextBlock { Text = heading, Style = TextBlockStyle.Heading, Size = TextSize.Large, Weight = TextWeight.Bolder },
                new TextBlock { Text = from == to ? texts.OneWeek(to.Number) : texts.Weeks(from.Number, to.Number), IsSubtle = true, Spacing = Spacing.None },
                report.Weeks.Count == 0
                    ? new TextBlock { Text = texts.NothingYet }
                    : new FactSet { Facts = [.. report.Weeks.Select(week => Fact.Of(texts.OneWeek(week.Week.Number), Figures(week, texts)))] },
                .. List(texts.MostAsked, report.MostAsked.Select(asked => Fact.Of(Title(asked.Section, turn), texts.Shown(asked.Times)))),
                .. List(texts.LeastHelpful, report.LeastHelpful.Select(rated => Fact.Of(Title(rated.Section, turn), texts.SaidNo(rated.NotUseful, rated.Votes)))),
                .. Uncovered(report, texts),
                new TextBlock { Text = texts.NobodyIsSeen(Report.FewestVotes, QuestionGroups.FewestToShow), IsSubtle = true, Size = TextSize.Small, Separator = true, Spacing = Spacing.Medium },
            ],
            Actions =
            [
                from == to
                    ? new ExecuteAction { Title = texts.ShowFiveWeeks, Verb = ReportDialog.Show }
                    : new ExecuteAction { Title = texts.ShowThisWeek, Verb = ReportDialog.Show, Data = new ActionData { [ReportDialog.PeriodKey] = ReportDialog.ThisWeek } },
            ],
        };
    }

    private static string Figures(WeekFigures week, FeedbackTexts texts) => string.Join(" · ", new[]
    {
        texts.Answers(week.Answers),
        texts.NotCovered(week.NotCovered),
        week.UsefulPercent is { } percent ? texts.Useful(percent) : null,
    }.OfType<string>());

    private static string Title(Section section, Turn turn) => section.Title.In(turn.Language);

    private static IEnumerable<CardElement> List(string heading, IEnumerable<Fact> facts) => facts.ToList() is { Count: > 0 } all
        ? [Heading(heading), new FactSet { Facts = all }]
        : [];

    private static IEnumerable<CardElement> Uncovered(Report report, FeedbackTexts texts)
    {
        if (report.Uncovered.Count > 0 || report.OtherUncovered > 0)
        {
            yield return Heading(texts.Uncovered);
        }
        foreach (var group in report.Uncovered)
        {
            yield return new Container
            {
                Items = [UserText.Of($"«{group.Example}»"), new TextBlock { Text = texts.AskedTimes(group.Times), IsSubtle = true, Spacing = Spacing.None }],
            };
        }
        if (report.OtherUncovered > 0)
        {
            yield return new TextBlock { Text = texts.OtherUncovered(report.OtherUncovered) };
        }
    }

    private static TextBlock Heading(string text) => new() { Text = text, Style = TextBlockStyle.Heading, Size = TextSize.Medium, Weight = TextWeight.Bolder, Spacing = Spacing.Medium };
}
