using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Plans;

/// <summary>A person's own plans, the last changed first.</summary>
internal static class MyPlansCard
{
    /// <summary>The most plans on the card.</summary>
    public const int Most = 10;

    public static AdaptiveCard For(IReadOnlyList<Plan> plans, Municipality municipality, Language language)
    {
        var texts = new PlanTexts(language, municipality.Flow);
        return new AdaptiveCard
        {
            FallbackText = texts.MyPlansHeading,
            Lang = CardLanguage.Of(language),
            Body =
            [
                PlanDetails.Title(texts.MyPlansHeading),
                .. plans.Count == 0
                    ? [new TextBlock { Text = texts.NoPlans }]
                    : plans.Select(CardElement (plan) => Row(plan, texts)),
            ],
            Actions = [new ExecuteAction { Title = texts.StartPlan, Verb = PlanDialog.New }],
        };
    }

    private static Container Row(Plan plan, PlanTexts texts)
    {
        var name = PlanDetails.Name(plan, texts);
        var (title, verb) = plan.State switch
        {
            _ when plan.IsEditable => (texts.Edit, PlanDialog.Edit),
            PlanState.Approved { Address: null } => (texts.RegisterAddress, PlanDialog.AskAddress),
            _ => (texts.Open, PlanDialog.Show),
        };
        return new Container
        {
            Separator = true,
            Spacing = Spacing.Medium,
            Items =
            [
                UserText.Of(name),
                new TextBlock { Text = string.Join(" · ", new[] { plan.Number?.ToString(), PlanDetails.Status(plan, texts), OsloTime.Date(plan.ChangedAt) }.OfType<string>()), IsSubtle = true, Spacing = Spacing.None },
                new ActionSet
                {
                    Actions =
                    [
                        new ExecuteAction { Title = title, Verb = verb, Data = new ActionData { [PlanDialog.PlanKey] = plan.Id.ToString() }, Tooltip = $"{title}: {name}" },
                    ],
                },
            ],
        };
    }
}
