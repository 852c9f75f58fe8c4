using PolicyBot.Municipalities;

namespace PolicyBot.Plans;

/// <summary>One of the answers that a question offers.</summary>
/// <param name="Value">What is stored.</param>
/// <param name="Text">What is read.</param>
public sealed record PlanChoice(string Value, LocalizedText Text);
