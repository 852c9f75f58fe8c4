namespace PolicyBot.Guidelines.Search;

/// <summary>How a word of a question was understood.</summary>
/// <param name="Word">The word, the part of a compound, or the phrase, folded.</param>
/// <param name="Meanings">Concepts by name, and stems of the guideline in quotation marks; empty: nobody knows it.</param>
/// <param name="Importance">How much it tells of what the question is about.</param>
/// <param name="IsInNearest">The section that came nearest has it.</param>
internal sealed record UnderstoodWord(string Word, IReadOnlyList<string> Meanings, float Importance, bool IsInNearest);
