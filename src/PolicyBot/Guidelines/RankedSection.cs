namespace PolicyBot.Guidelines;

/// <summary>A section and how well it fits a question.</summary>
/// <param name="Section">The section.</param>
/// <param name="Score">0 (nothing in common) to 1 (certain).</param>
public sealed record RankedSection(Section Section, double Score);
