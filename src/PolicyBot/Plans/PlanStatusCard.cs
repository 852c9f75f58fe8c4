using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;

namespace PolicyBot.Plans;

/// <summary>Where a plan stands, for those who neither made it nor decide on it: none of its answers but the name.</summary>
internal static class PlanStatusCard
{
    public static AdaptiveCard For(Plan plan, Turn turn)
    {
        var texts = new PlanTexts(turn.Language, turn.Municipality.Flow);
        var sent = plan.AsSent;
        var heading = $"{plan.Number}: {PlanDetails.Status(sent, texts)}";
        return new AdaptiveCard
        {
            FallbackText = heading,
            Lang = CardLanguage.Of(turn.Language),
            Body = [CardParts.Title(heading), UserText.Of(PlanDetails.Name(sent, texts))],
            Refresh = turn.Place.Kind == PlaceKind.Channel ? null : PlanView.RefreshFor(plan, turn.Person),
        };
    }
}
