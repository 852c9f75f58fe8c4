namespace PolicyBot.Plans;

/// <summary>A version of a plan as it was sent, and what the rådmannsteam said to it.</summary>
/// <param name="Version">Counted from 1.</param>
/// <param name="Form">The answers, frozen.</param>
/// <param name="SentAt">UTC.</param>
/// <param name="Decision">Their decision on it; <c>null</c>: none, it waits or was withdrawn.</param>
/// <param name="SentBy">The name of the one who sent it; <c>null</c>: not told.</param>
public sealed record PlanRound(int Version, PlanForm Form, DateTimeOffset SentAt, Decision? Decision, string? SentBy = null);
