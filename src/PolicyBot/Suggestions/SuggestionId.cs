using System.Globalization;
using PolicyBot.Questions;

namespace PolicyBot.Suggestions;

/// <summary>Identifies a suggestion: an answered question makes one, and what was asked again about it another.</summary>
/// <param name="Question">The question that it comes from.</param>
/// <param name="Number">Which of its exchanges, counted from 1.</param>
public readonly record struct SuggestionId(QuestionId Question, int Number)
{
    /// <summary>Reads an id from a card; a card can carry anything.</summary>
    public static bool TryParse(string question, string number, out SuggestionId id)
    {
        var parsed = QuestionId.TryParse(question, out var of);
        parsed &= int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var which);
        id = new SuggestionId(of, which);
        return parsed;
    }
}
