using PolicyBot.Conversation;

namespace PolicyBot.Plans;

/// <summary>The one place that finds a plan for those who run it.</summary>
internal static class OwnPlan
{
    /// <summary>The plan that a press names, or the answer to somebody who does not run it.</summary>
    public static async Task<(Plan? Plan, Reply? Refused)> FindOwnAsync(this IPlanStore plans, Turn turn, Press press, CancellationToken cancellationToken)
    {
        var plan = PlanId.TryParse(press[PlanDialog.PlanKey], out var id) ? await plans.FindAsync(turn.Municipality.Id, id, cancellationToken) : null;
        return plan switch
        {
            null => (null, new Reply.Notice(PlanReply.Texts(turn).NotFound)),
            _ when !plan.IsRunBy(turn.Person) => (null, new Reply.Notice(PlanReply.Texts(turn).NobodyElseMayEdit)),
            _ => (plan, null),
        };
    }
}
