namespace PolicyBot.Guidelines.Search;

/// <summary>What speaks for a section as the answer to a question; the figures are from 0 to 1.</summary>
/// <param name="Example">How near the nearest of its example questions is.</param>
/// <param name="Chance">Its chance among all sections and all absent matters.</param>
/// <param name="Foreign">The part of the question that no section has a word for.</param>
/// <param name="Absent">The chance that a matter is meant that the guideline has no rule for.</param>
/// <param name="IsInField">The question has a word of what guidelines of this kind are about.</param>
internal readonly record struct Evidence(float Example, float Chance, float Foreign, float Absent, bool IsInField);
