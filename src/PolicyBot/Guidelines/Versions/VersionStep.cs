namespace PolicyBot.Guidelines.Versions;

/// <summary>The step from one version to the next, rule by rule.</summary>
/// <param name="Before">The version before; <c>null</c>: none was seen here.</param>
/// <param name="Now">The version itself.</param>
internal sealed record VersionStep(GuidelineVersion? Before, GuidelineVersion Now)
{
    /// <summary>What is new: rules added, then changed, each in the order of the document, and last those that were taken out. Empty without a version before.</summary>
    public IReadOnlyList<RuleChange> Changes { get; } = Before is null ? [] :
    [
        .. Now.Rules.Where(rule => Before.Find(rule.Id) is null).Select(rule => new RuleChange.Added(rule)),
        .. from rule in Now.Rules
           let before = Before.Find(rule.Id)
           where before?.SaysTheSameAs(rule) == false
           select new RuleChange.Changed(before, rule),
        .. Before.Rules.Where(rule => Now.Find(rule.Id) is null).Select(rule => new RuleChange.Removed(rule)),
    ];
}
