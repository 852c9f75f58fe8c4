using PolicyBot.Plans;

namespace PolicyBot.Archive;

/// <summary>All that is kept of a plan, as it was at one moment.</summary>
/// <param name="Plan">As it stands. Its answers can be a draft that nobody has sent; of those nothing is archived.</param>
/// <param name="Versions">Every version that was sent, the first one first.</param>
/// <param name="Events">All that was done with it, in the order that it was done.</param>
public sealed record PlanHistory(Plan Plan, IReadOnlyList<SentVersion> Versions, IReadOnlyList<PlanEvent> Events)
{
    /// <summary>Whether there is something to archive: a plan that was never sent is its writer's own.</summary>
    public bool WasSent => Versions.Count > 0;
}
