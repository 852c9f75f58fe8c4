using System.Globalization;
using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Plans;

/// <summary>A page of a plan in full: what was said, what changed, and every answer, for which other cards had no room.</summary>
internal static class WholePlanCard
{
    // What is left of the 28 KB is for the heading and the buttons.
    private const int MostOnPage = 24 * 1024;

    /// <summary>Says on a card that answers are cut.</summary>
    public static TextBlock Cut(PlanTexts texts) => new() { Text = texts.AnswersAreCut, IsSubtle = true };

    /// <summary>The button that opens what was cut.</summary>
    /// <param name="data">Names the plan, and the version if it is one that was sent.</param>
    /// <param name="texts">In the reader's language.</param>
    public static ExecuteAction Opening(ActionData data, PlanTexts texts) =>
        new() { Title = texts.OpenAll, Verb = WholePlanDialog.Open, Data = data, AssociatedInputs = AssociatedInputs.None };

    /// <summary>What <see cref="Opening"/> carries on the summary of the form, where the way back leads.</summary>
    public static ActionData FromSummary(Plan plan) => new() { [PlanDialog.PlanKey] = plan.Id.ToString(), [WholePlanDialog.BackKey] = PlanDialog.Edit };

    /// <param name="plan">As it is stored.</param>
    /// <param name="round">The version to show; <c>null</c>: the answers as the applicant has them now.</param>
    /// <param name="page">Counted from 1; one that is not there is the nearest.</param>
    /// <param name="back">The verb that leads back; <c>null</c>: it is a message of its own, with nothing to go back to.</param>
    /// <param name="municipality">The plan's.</param>
    /// <param name="language">The reader's.</param>
    public static AdaptiveCard For(Plan plan, PlanRound? round, int page, string? back, Municipality municipality, Language language)
    {
        var texts = new PlanTexts(language, municipality.Flow);
        var pages = CardPages.Of(Content(plan, round, municipality, texts), MostOnPage);
        var shown = Math.Clamp(page, 1, pages.Count);
        var heading = plan.Number is null ? texts.WholePlan : $"{plan.Number}: {texts.WholePlan}";
        var place = string.Join(" · ", [.. round is null ? Array.Empty<string>() : [$"{texts.Version} {round.Version}"], texts.PageOf(shown, pages.Count)]);
        return new AdaptiveCard
        {
            FallbackText = $"{heading}. {place}",
            Lang = CardLanguage.Of(language),
            Body =
            [
                CardParts.Title(heading),
                new TextBlock { Text = PlainText.EscapeInline(PlanDetails.Name(plan, texts)), Spacing = Spacing.None },
                new TextBlock { Text = place, IsSubtle = true, Spacing = Spacing.None },
                .. pages[shown - 1],
            ],
            Actions = [.. Buttons(plan, round, shown, pages.Count, back, texts)],
        };
    }

    private static IEnumerable<CardElement> Content(Plan plan, PlanRound? round, Municipality municipality, PlanTexts texts)
    {
        // The plan as it was when that version had just been sent.
        var then = round is null ? plan : plan with { Form = round.Form, State = new PlanState.Waiting(round.Version, round.SentAt) };
        return
        [
            .. round is null ? PlanChanges.Said(plan.Rounds, texts) : PlanChanges.Whole(then, municipality, texts),
            .. PlanDetails.Answers(then, municipality, texts, PlanDetails.NoLimit),
        ];
    }

    private static IEnumerable<CardAction> Buttons(Plan plan, PlanRound? round, int page, int pages, string? back, PlanTexts texts)
    {
        ExecuteAction To(string title, int other) => new()
        {
            Title = title,
            Verb = WholePlanDialog.Open,
            Data = Data(plan, round, back, other),
            AssociatedInputs = AssociatedInputs.None,
        };
        if (page < pages)
        {
            yield return To(texts.NextPage, page + 1);
        }
        if (page > 1)
        {
            yield return To(texts.Previous, page - 1);
        }
        if (back is not null)
        {
            yield return new ExecuteAction
            {
                Title = texts.BackToPlan,
                Verb = back,
                Data = new ActionData { [PlanDialog.PlanKey] = plan.Id.ToString() },
                AssociatedInputs = AssociatedInputs.None,
            };
        }
    }

    private static ActionData Data(Plan plan, PlanRound? round, string? back, int page)
    {
        var data = new ActionData { [PlanDialog.PlanKey] = plan.Id.ToString(), [WholePlanDialog.PageKey] = page.ToString(CultureInfo.InvariantCulture) };
        if (round is not null)
        {
            data[ApprovalDialog.VersionKey] = round.Version.ToString(CultureInfo.InvariantCulture);
        }
        if (back is not null)
        {
            data[WholePlanDialog.BackKey] = back;
        }
        return data;
    }
}
