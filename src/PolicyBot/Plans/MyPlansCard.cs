using System.Globalization;
using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Plans;

/// <summary>The plans that a person runs, the last changed first.</summary>
internal static class MyPlansCard
{
    /// <summary>The most plans on the card; more are on the next.</summary>
    public const int Most = 10;

    private const int MostInTooltip = 40;

    /// <summary>The list, or a page of it.</summary>
    /// <param name="plans">Those on the page, and one more where there is a next.</param>
    /// <param name="municipality">Theirs.</param>
    /// <param name="language">The reader's.</param>
    /// <param name="before">How many are on the pages before it.</param>
    /// <param name="viewer">The person; <c>null</c>: it is not said of any plan that they are its deputy.</param>
    public static AdaptiveCard For(IReadOnlyList<Plan> plans, Municipality municipality, Language language, int before = 0, Person? viewer = null)
    {
        var texts = new PlanTexts(language, municipality.Flow);
        var shown = plans.Take(Most).ToList();
        return new AdaptiveCard
        {
            FallbackText = texts.MyPlansHeading,
            Lang = CardLanguage.Of(language),
            Body =
            [
                CardParts.Title(texts.MyPlansHeading),
                .. before == 0 && plans.Count <= Most
                    ? Array.Empty<CardElement>()
                    : [new TextBlock { Text = texts.ShownOfMine(before + 1, before + shown.Count), IsSubtle = true, Spacing = Spacing.None }],
                .. plans.Count == 0
                    ? [new TextBlock { Text = texts.NoPlans }]
                    : shown.Select(CardElement (plan) => Row(plan, viewer, texts)),
            ],
            Actions =
            [
                .. plans.Count > Most ? [Page(texts.ShowOlder, before + Most)] : Array.Empty<CardAction>(),
                .. before > 0 ? [Page(texts.ShowNewer, Math.Max(before - Most, 0))] : Array.Empty<CardAction>(),
                new ExecuteAction { Title = texts.StartPlan, Verb = PlanDialog.New },
            ],
        };
    }

    private static ExecuteAction Page(string title, int before) =>
        new() { Title = title, Verb = PlanDialog.Mine, Data = new ActionData { [PlanDialog.BeforeKey] = before.ToString(CultureInfo.InvariantCulture) } };

    private static Container Row(Plan plan, Person? viewer, PlanTexts texts)
    {
        var name = PlanDetails.Name(plan, texts);
        var data = new ActionData { [PlanDialog.PlanKey] = plan.Id.ToString() };
        ExecuteAction Button(string title, string verb) => new() { Title = title, Verb = verb, Data = data, Tooltip = $"{title}: {CardParts.Cut(name, MostInTooltip)}" };
        // The next step, if there is one, and the plan itself, where all the rest can be done.
        ExecuteAction[] buttons = plan.State switch
        {
            _ when plan.IsEditable => [Button(texts.Edit, PlanDialog.Edit), Button(texts.Open, PlanDialog.Show)],
            PlanState.Approved { Address: null } => [Button(texts.RegisterAddress, AddressDialog.Ask), Button(texts.Open, PlanDialog.Show)],
            _ => [Button(texts.Open, PlanDialog.Show)],
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
                new ActionSet { Actions = buttons },
            ],
        };
    }
}
