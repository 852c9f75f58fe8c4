namespace PolicyBot.Guidelines.Versions;

/// <summary>Decides what a pack's version is to what has been seen before.</summary>
internal static class VersionRules
{
    /// <param name="now">What the pack has.</param>
    /// <param name="recorded">What was recorded under the same name; <c>null</c>: nothing yet.</param>
    /// <param name="latest">The version that was seen last; <c>null</c>: none yet.</param>
    public static VersionOutcome Decide(GuidelineVersion now, GuidelineVersion? recorded, GuidelineVersion? latest)
    {
        if (recorded is null)
        {
            return new VersionOutcome.New(new VersionStep(latest, now));
        }
        var step = new VersionStep(recorded, now);
        return step.Changes.Count == 0 ? new VersionOutcome.Known() : new VersionOutcome.Contradicted([.. step.Changes.Select(change => change.Rule.Id)]);
    }
}
