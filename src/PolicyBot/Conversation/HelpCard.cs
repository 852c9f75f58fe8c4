using PolicyBot.AdaptiveCards;
using PolicyBot.Plans;

namespace PolicyBot.Conversation;

/// <summary>What the bot can do, with buttons for it.</summary>
internal static class HelpCard
{
    public static AdaptiveCard For(Turn turn) => Build(turn, new ConversationTexts(turn.Language).HelpHeading);

    public static AdaptiveCard Welcome(Turn turn) => Build(turn, new ConversationTexts(turn.Language).WelcomeHeading(turn.Municipality.Name));

    private static AdaptiveCard Build(Turn turn, string heading)
    {
        var texts = new ConversationTexts(turn.Language);
        var plans = new PlanTexts(turn.Language, turn.Municipality.Flow);
        return new AdaptiveCard
        {
            FallbackText = heading,
            Lang = CardLanguage.Of(turn.Language),
            Body =
            [
                new TextBlock { Text = heading, Style = TextBlockStyle.Heading, Size = TextSize.Large, Weight = TextWeight.Bolder },
                new TextBlock { Text = texts.HelpAsk },
                new TextBlock { Text = turn.Municipality.Flow.IsNotice ? texts.HelpNotice : texts.HelpPlan },
                new TextBlock { Text = texts.HelpMine },
                new TextBlock { Text = texts.HelpLanguage },
                new TextBlock { Text = texts.HelpSource(turn.Municipality.Guideline.Source.Document.In(turn.Language)), IsSubtle = true },
            ],
            Actions =
            [
                new ExecuteAction { Title = plans.StartPlan, Verb = PlanDialog.New, AssociatedInputs = AssociatedInputs.None },
                new ExecuteAction { Title = plans.MyPlans, Verb = PlanDialog.Mine, AssociatedInputs = AssociatedInputs.None },
            ],
        };
    }
}
