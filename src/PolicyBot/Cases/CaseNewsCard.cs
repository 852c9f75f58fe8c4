using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;
using PolicyBot.Plans;

namespace PolicyBot.Cases;

/// <summary>Tells that something happened in a case, with a button that opens it.</summary>
internal static class CaseNewsCard
{
    /// <summary>To the reporter; <c>null</c>: the step is not one that they are told of.</summary>
    public static AdaptiveCard? ForReporter(ReportedCase reported, CaseEvent happened, Municipality municipality, Language language)
    {
        var texts = new CaseTexts(language);
        var team = municipality.Roles.Radmannsteam.In(language);
        return happened switch
        {
            CaseEvent.Taken when reported.Taken is { } taken => Build(reported, CaseReportDialog.See, texts, texts.NewsTaken(PlainText.EscapeInline(taken.By.Name))),
            CaseEvent.Advised => Build(reported, CaseReportDialog.See, texts, texts.NewsAdvice, reported.Entries[^1].Text),
            CaseEvent.TeamAsked or CaseEvent.Raised => Build(reported, CaseReportDialog.See, texts, texts.NewsTeam(team)),
            CaseEvent.Closed when reported.Closing is { } closing => Build(reported, CaseReportDialog.See, texts, $"{texts.NewsClosed}: {texts.Of(closing.Kind)}", closing.Text),
            _ => null,
        };
    }

    /// <summary>To those who deal with it: the reporter added information.</summary>
    public static AdaptiveCard Added(ReportedCase reported, Language language)
    {
        var texts = new CaseTexts(language);
        return Build(reported, CaseDialog.Show, texts, texts.NewsAdded($"{reported.Number}"), reported.Entries[^1].Text);
    }

    /// <summary>To the rådmannsteam, which has the case already: it is asked for something more.</summary>
    public static AdaptiveCard AskedAgain(ReportedCase reported, Language language)
    {
        var texts = new CaseTexts(language);
        return Build(reported, CaseDialog.Show, texts, texts.NewsAskedAgain($"{reported.Number}"), reported.Entries[^1].Text);
    }

    private static AdaptiveCard Build(ReportedCase reported, string verb, CaseTexts texts, string heading, string? text = null) => PlanDetails.Fitting(limit => new AdaptiveCard
    {
        FallbackText = $"{heading} ({reported.Number})",
        Lang = CardLanguage.Of(texts.Language),
        Body =
        [
            CardParts.Title(heading),
            new TextBlock { Text = texts.Heading($"{reported.Number}"), IsSubtle = true, Spacing = Spacing.None },
            .. text is null ? Array.Empty<CardElement>() : [UserText.Of(CardParts.Cut(text, limit))],
        ],
        Actions = [new ExecuteAction { Title = texts.Open, Verb = verb, Data = CaseCard.Data(reported), AssociatedInputs = AssociatedInputs.None }],
    });
}
