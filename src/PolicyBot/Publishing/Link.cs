namespace PolicyBot.Publishing;

/// <summary>A link in a text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Host">Whom it leads to, in lower case.</param>
/// <param name="Risk">What it may do.</param>
internal readonly record struct Link(int Start, int Length, string Host, LinkRisk Risk);
