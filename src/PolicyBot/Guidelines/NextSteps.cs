using System.Diagnostics;
using PolicyBot.Accounts;
using PolicyBot.AdaptiveCards;
using PolicyBot.Cases;
using PolicyBot.Closures;
using PolicyBot.Conversation;
using PolicyBot.Inquiries;
using PolicyBot.Plans;
using PolicyBot.Publishing;
using PolicyBot.Questions;

namespace PolicyBot.Guidelines;

/// <summary>The buttons for what follows from a rule.</summary>
internal static class NextSteps
{
    /// <summary>A button for each next step that the pack names, in its order.</summary>
    /// <param name="section">The rule.</param>
    /// <param name="turn">Of the one who asked.</param>
    /// <param name="question">What they asked; empty: not known.</param>
    public static IEnumerable<CardAction> Of(Section section, Turn turn, string question) => section.Actions.Select(CardAction (action) => action switch
    {
        SectionAction.StartPlan => new ExecuteAction { Title = Plans(turn).StartPlan, Verb = PlanDialog.New },
        SectionAction.MyPlans => new ExecuteAction { Title = Plans(turn).MyPlans, Verb = PlanDialog.Mine },
        SectionAction.ReportCase => CaseReportCard.Button(turn.Language),
        SectionAction.AskAdviser => AskCard.Button(question, turn.Language),
        SectionAction.Accounts => new ExecuteAction { Title = new AccountTexts(turn.Language).Heading, Verb = AccountDialog.List },
        SectionAction.RegisterInquiry => new ExecuteAction { Title = new InquiryTexts(turn.Language).FormHeading, Verb = InquiryDialog.New },
        SectionAction.CloseForum => new ExecuteAction { Title = new ClosureTexts(turn.Language).ListHeading, Verb = ClosureDialog.List },
        SectionAction.AnswerHelp => AnswerHelpCard.Button(turn.Language),
        SectionAction.CheckPost => PostCheckCard.Button(turn.Language),
        _ => throw new UnreachableException(),
    });

    private static PlanTexts Plans(Turn turn) => new(turn.Language, turn.Municipality.Flow);
}
