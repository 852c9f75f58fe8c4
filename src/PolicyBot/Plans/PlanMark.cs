namespace PolicyBot.Plans;

/// <summary>Enough of a plan to see whether it has moved on.</summary>
/// <param name="Id">The plan.</param>
/// <param name="Revision">How often it has been stored.</param>
/// <param name="LastSent">The highest version that was ever sent.</param>
/// <param name="RunnerIds">Ids of those who run it: the applicant, and the deputy if there is one.</param>
public sealed record PlanMark(PlanId Id, int Revision, int LastSent, IReadOnlyList<string> RunnerIds);
