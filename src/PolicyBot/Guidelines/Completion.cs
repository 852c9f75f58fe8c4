using PolicyBot.Guidelines.Search;
using PolicyBot.Municipalities;

namespace PolicyBot.Guidelines;

/// <summary>Completes a word that is still being typed, to words that the guideline has, in any of its languages. Immutable.</summary>
internal sealed class Completion
{
    // What a rule is called, and what people call it, is likelier to be typed than a word in an answer.
    private const int NameMentions = 4;

    private readonly string[] words;
    private readonly int[] mentions;

    public Completion(Guideline guideline)
    {
        var counted = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var section in guideline.Sections)
        {
            Count([.. All(section.Title), .. section.Words, section.Heading], NameMentions);
            Count([.. All(section.Answer), .. section.Questions, section.Ordlyd ?? ""], 1);
        }
        words = [.. counted.Keys];
        mentions = [.. counted.Values];

        void Count(IEnumerable<string> texts, int times)
        {
            foreach (var word in texts.SelectMany(Folding.Words))
            {
                counted[word] = counted.GetValueOrDefault(word) + times;
            }
        }
    }

    private static IEnumerable<string> All(LocalizedText text) => new[] { text.Own, text.Nb, text.Nn, text.En }.OfType<string>().Distinct();

    /// <summary>The likeliest words that begin so and go on, likeliest first.</summary>
    /// <param name="beginning">Folded, at least one letter.</param>
    /// <param name="count">The most that are wanted.</param>
    public IEnumerable<string> Of(string beginning, int count)
    {
        var found = Array.BinarySearch(words, beginning, StringComparer.Ordinal);
        var first = found >= 0 ? found + 1 : ~found;
        var end = first;
        while (end < words.Length && words[end].StartsWith(beginning, StringComparison.Ordinal))
        {
            end++;
        }
        return Enumerable.Range(first, end - first).OrderByDescending(at => mentions[at]).Take(count).Select(at => words[at]);
    }
}
