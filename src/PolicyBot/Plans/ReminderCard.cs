using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Plans;

/// <summary>Brings a plan up again.</summary>
internal static class ReminderCard
{
    public static AdaptiveCard ForWaiting(Plan plan, PlanState.Waiting waiting, Municipality municipality, int workingDays)
    {
        var texts = new PlanTexts(municipality.Language, municipality.Flow);
        return Build(plan, texts, texts.StillWaits($"{plan.Number}", workingDays), texts.SentOn(waiting.SentAt), []);
    }

    public static AdaptiveCard ForEnding(Plan plan, Municipality municipality, Language owner, DateOnly end, bool isOver)
    {
        var texts = new PlanTexts(owner, municipality.Flow);
        var text = isOver ? texts.EndsToday(OsloTime.Date(end)) : texts.EndsSoon(OsloTime.Date(end));
        return Build(plan, texts, texts.EndingHeading, text, [new ExecuteAction { Title = texts.Edit, Verb = PlanDialog.Edit, Data = Data(plan) }]);
    }

    public static AdaptiveCard ForDraft(Plan plan, Municipality municipality, Language owner)
    {
        var texts = new PlanTexts(owner, municipality.Flow);
        return Build(plan, texts, texts.DraftWaitsHeading, texts.DraftWaits, [new ExecuteAction { Title = texts.Edit, Verb = PlanDialog.Edit, Data = Data(plan) }]);
    }

    private static ActionData Data(Plan plan) => new() { [PlanDialog.PlanKey] = plan.Id.ToString() };

    private static AdaptiveCard Build(Plan plan, PlanTexts texts, string heading, string text, IReadOnlyList<CardAction> buttons) => new()
    {
        FallbackText = $"{heading}: {PlanDetails.Name(plan, texts)}",
        Lang = CardLanguage.Of(texts.Language),
        Body = [CardParts.Title(heading), UserText.Of(PlanDetails.Name(plan, texts)), new TextBlock { Text = text }],
        Actions = buttons,
    };
}
