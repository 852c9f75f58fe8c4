namespace PolicyBot.Guidelines.Search;

/// <summary>What speaks for the section that fits a question best; every figure is from 0 to 1.</summary>
/// <param name="Covered">The part of the question that the section's texts cover.</param>
/// <param name="Example">How near the nearest of its example questions is.</param>
/// <param name="Chance">Its chance among all sections.</param>
/// <param name="Lead">How far it is ahead of the next section, all three weighed together.</param>
/// <param name="Foreign">The part of the question that no section has a word for.</param>
/// <param name="Missed">The weightiest word of the question that the section lacks.</param>
/// <param name="Absent">The chance that a matter is meant that the guideline has no rule for.</param>
/// <param name="Elsewhere">The part of the question about matters that guidelines do not treat.</param>
internal readonly record struct Evidence(float Covered, float Example, float Chance, float Lead, float Foreign, float Missed, float Absent, float Elsewhere);
