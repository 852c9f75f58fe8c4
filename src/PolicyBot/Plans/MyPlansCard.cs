using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Plans;

/// <summary>The plans that a person runs, the last changed first.</summary>
internal static class MyPlansCard
{
    /// <summary>The most plans on the card.</summary>
    public const int Most = 10;

    /// <param name="plans">Theirs.</param>
    /// <param name="municipality">Theirs.</param>
    /// <param name="language">The one that they read.</param>
    /// <param name="viewer">The person; <c>null</c>: it is not said of any plan that they are its deputy.</param>
    public static AdaptiveCard For(IReadOnlyList<Plan> plans, Municipality municipality, Language language, Person? viewer = null)
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
                    : plans.Select(CardElement (plan) => Row(plan, viewer, texts)),
            ],
            Actions = [new ExecuteAction { Title = texts.StartPlan, Verb = PlanDialog.New }],
        };
    }

    private static Container Row(Plan plan, Person? viewer, PlanTexts texts)
    {
        var name = PlanDetails.Name(plan, texts);
        var (title, verb) = plan.State switch
        {
            _ when plan.IsEditable => (texts.Edit, PlanDialog.Edit),
            PlanState.Approved { Address: null } => (texts.RegisterAddress, AddressDialog.Ask),
            _ => (texts.Open, PlanDialog.Show),
        };
        var deputyFor = viewer is not null && plan.Deputy?.IsSameAs(viewer) == true ? texts.DeputyFor(PlainText.EscapeInline(plan.Applicant.Name)) : null;
        return new Container
        {
            Separator = true,
            Spacing = Spacing.Medium,
            Items =
            [
                UserText.Of(name),
                new TextBlock { Text = string.Join(" · ", new[] { plan.Number?.ToString(), PlanDetails.Status(plan, texts), OsloTime.Date(plan.ChangedAt), deputyFor }.OfType<string>()), IsSubtle = true, Spacing = Spacing.None },
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
