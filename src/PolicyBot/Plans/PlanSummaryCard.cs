using System.Globalization;
using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Plans;

/// <summary>The last step: all the answers, and the button that sends them.</summary>
internal static class PlanSummaryCard
{
    public static AdaptiveCard For(Plan plan, Municipality municipality, Language language, string? problem)
    {
        var texts = new PlanTexts(language, municipality.Flow);
        var last = municipality.Questionnaire.Steps.Count + 1;
        var progress = texts.StepOf(last, last, texts.Summary);
        var data = new ActionData { [PlanDialog.PlanKey] = plan.Id.ToString(), [PlanDialog.StepKey] = last.ToString(CultureInfo.InvariantCulture) };
        return PlanDetails.Fitting(limit => new AdaptiveCard
        {
            FallbackText = $"{texts.FormHeading}. {progress}",
            Lang = CardLanguage.Of(language),
            Body =
            [
                .. problem is null ? Array.Empty<CardElement>() : [CardParts.Problem(problem)],
                CardParts.Title(texts.FormHeading),
                new TextBlock { Text = progress, Style = TextBlockStyle.Heading, IsSubtle = true, Spacing = Spacing.None },
                .. PlanDetails.Outcome(plan, texts, limit),
                new TextBlock { Text = texts.SummaryIntro(municipality.Roles.Radmannsteam.In(language)) },
                .. PlanDetails.ThinNotice(plan, municipality, texts),
                .. PlanDetails.Answers(plan, municipality, texts, limit),
                .. limit == PlanDetails.NoLimit
                    ? Array.Empty<CardElement>()
                    : [WholePlanCard.Cut(texts), new ActionSet { Actions = [WholePlanCard.Opening(WholePlanCard.FromSummary(plan), texts)] }],
            ],
            Actions =
            [
                new ExecuteAction { Title = texts.Send, Verb = PlanDialog.Send, Data = data, Style = ActionStyle.Positive },
                new ExecuteAction { Title = texts.Back, Verb = PlanDialog.Back, Data = data },
                new ExecuteAction { Title = texts.SaveForLater, Verb = PlanDialog.Save, Data = data },
            ],
        });
    }
}
