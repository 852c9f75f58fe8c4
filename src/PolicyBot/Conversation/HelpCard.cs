using PolicyBot.Absence;
using PolicyBot.Accounts;
using PolicyBot.AdaptiveCards;
using PolicyBot.Cases;
using PolicyBot.Closures;
using PolicyBot.Crisis;
using PolicyBot.Feedback;
using PolicyBot.Inquiries;
using PolicyBot.Plans;
using PolicyBot.Publishing;
using PolicyBot.Questions;
using PolicyBot.Suggestions;

namespace PolicyBot.Conversation;

/// <summary>What the bot can do for whoever asks, with a button for each.</summary>
internal static class HelpCard
{
    /// <summary>What a person can do.</summary>
    /// <param name="turn">Theirs.</param>
    /// <param name="roles">What they are; <c>null</c>: Teams could not be asked, and they see what everybody can do.</param>
    public static AdaptiveCard For(Turn turn, Role? roles) => Build(turn, new HelpTexts(turn.Language).Heading, roles);

    /// <summary>What somebody sees who meets the bot for the first time.</summary>
    public static AdaptiveCard Welcome(Turn turn) => Build(turn, new HelpTexts(turn.Language).Welcome(turn.Municipality.Name), Role.None);

    private static AdaptiveCard Build(Turn turn, string heading, Role? roles)
    {
        var texts = new HelpTexts(turn.Language);
        return new AdaptiveCard
        {
            FallbackText = heading,
            Lang = CardLanguage.Of(turn.Language),
            Body =
            [
                CardParts.Title(heading),
                new TextBlock { Text = texts.Ask },
                .. Groups(turn, roles ?? Role.None, texts).SelectMany(group => Group(group.Heading, group.Buttons)),
                .. (roles & Role.Administrator) == Role.Administrator
                    ? [CardParts.Heading(texts.ForAdministrator), new TextBlock { Text = turn.Municipality.Flow.IsNotice ? texts.TieNoticeChannels : texts.TieChannels }]
                    : Array.Empty<CardElement>(),
                .. roles is null ? [new TextBlock { Text = texts.RolesUnknown, IsSubtle = true }] : Array.Empty<CardElement>(),
                new TextBlock { Text = texts.Words, IsSubtle = true, Spacing = Spacing.Large },
                new TextBlock { Text = texts.Source(turn.Municipality.Guideline.Source.Document.In(turn.Language)), IsSubtle = true },
            ],
        };
    }

    private static IEnumerable<(string Heading, IEnumerable<CardAction> Buttons)> Groups(Turn turn, Role roles, HelpTexts texts)
    {
        var (language, names, rules) = (turn.Language, turn.Municipality.Roles, turn.Municipality.OperationRules);
        var (plans, inquiries, cases) = (new PlanTexts(language, turn.Municipality.Flow), new InquiryTexts(language), new CaseTexts(language));
        CardAction[] handling = [Button(cases.ListHeading, CaseListDialog.List), Button(cases.Statistics, CaseListDialog.Statistics)];
        yield return (texts.NewAccount, [Button(plans.StartPlan, PlanDialog.New), Button(plans.MyPlans, PlanDialog.Mine), Button(plans.RegisterAddress, AddressDialog.Ask), Button(plans.Absence, AbsenceDialog.List)]);
        yield return (texts.Publishing, [AnswerHelpCard.Button(language), .. turn.Municipality.Publishing.Checks.Count == 0 ? Array.Empty<CardAction>() : [PostCheckCard.Button(language)]]);
        yield return (texts.Running,
        [
            Button(new AccountTexts(language).Heading, AccountDialog.List),
            .. rules.Deadline is null ? Array.Empty<CardAction>() : [Button(inquiries.FormHeading, InquiryDialog.New), Button(inquiries.ListHeading, InquiryDialog.List)],
            .. rules.Closing is null ? Array.Empty<CardAction>() : [Button(new ClosureTexts(language).ListHeading, ClosureDialog.List)],
        ]);
        yield return (texts.Somebody(names.Informasjonsradgiver.In(language)), [AskCard.Button("", language), CaseReportCard.Button(language), Button(cases.OwnListHeading, CaseListDialog.Own)]);
        if ((roles & Role.Adviser) == Role.Adviser)
        {
            yield return (texts.ForAdviser(names.Informasjonsradgiver.In(language)),
            [
                Button(new QuestionTexts(language).OpenHeading, OpenQuestionsDialog.List), Button(new SuggestionTexts(language).Heading, SuggestionListDialog.List),
                Button(texts.Report, ReportDialog.Show), .. handling,
            ]);
        }
        if ((roles & Role.Radmannsteam) == Role.Radmannsteam)
        {
            yield return (texts.ForTeam(names.Radmannsteam.In(language)), [Button(new CrisisTexts(language).Heading, CrisisDialog.Show), .. handling]);
        }
    }

    private static IEnumerable<CardElement> Group(string heading, IEnumerable<CardAction> buttons) => [CardParts.Heading(heading), new ActionSet { Actions = [.. buttons] }];

    private static ExecuteAction Button(string title, string verb) => new() { Title = title, Verb = verb, AssociatedInputs = AssociatedInputs.None };
}
