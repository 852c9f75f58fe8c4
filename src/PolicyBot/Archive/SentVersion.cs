using PolicyBot.Plans;

namespace PolicyBot.Archive;

/// <summary>A version of a plan as it was sent.</summary>
/// <param name="Version">Counted from 1.</param>
/// <param name="Form">The answers, frozen.</param>
/// <param name="GuidelineVersion">The version of the guidelines that it was written and decided under.</param>
/// <param name="SentAt">UTC.</param>
public sealed record SentVersion(int Version, PlanForm Form, string GuidelineVersion, DateTimeOffset SentAt);
