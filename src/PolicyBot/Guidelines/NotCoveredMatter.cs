namespace PolicyBot.Guidelines;

/// <summary>A matter that people ask about and that a guideline has no rule for.</summary>
/// <param name="Name">For people who read the pack.</param>
/// <param name="Questions">As people put them.</param>
public sealed record NotCoveredMatter(string Name, IReadOnlyList<string> Questions);
