using PolicyBot.Guidelines.Search;

namespace PolicyBot.Guidelines;

/// <summary>What may be meant while somebody types: what is typed is asked as it stands, and with its last word completed.</summary>
/// <param name="guideline">Whose sections are suggested.</param>
/// <param name="ask">Answers a question from the same guideline.</param>
internal sealed class Suggestions(Guideline guideline, Func<string, Answer> ask)
{
    // Each is a question of its own, some tens of microseconds.
    private const int MostCompletions = 4;

    // A reader chooses for themselves, so that less will do than for an answer.
    private const double LeastScore = 0.02;

    private readonly Completion completion = new(guideline);

    /// <summary>The sections that may be meant, best first; the first of the document where nothing is typed.</summary>
    public IReadOnlyList<Section> For(string text, int count)
    {
        if (Folding.Words(text) is not [.., var last])
        {
            return [.. guideline.Sections.Take(count)];
        }
        var scores = new Dictionary<SectionId, RankedSection>();
        foreach (var reading in Readings(text, last))
        {
            foreach (var ranked in ask(reading).Ranking)
            {
                if (ranked.Score >= LeastScore && ranked.Score > (scores.GetValueOrDefault(ranked.Section.Id)?.Score ?? 0))
                {
                    scores[ranked.Section.Id] = ranked;
                }
            }
        }
        return [.. scores.Values.OrderByDescending(ranked => ranked.Score).Take(count).Select(ranked => ranked.Section)];
    }

    private IEnumerable<string> Readings(string text, string last)
    {
        yield return text;
        // What follows a word ends it: then nothing is half typed.
        if (char.IsLetterOrDigit(text[^1]))
        {
            var start = text.Length;
            while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '-'))
            {
                start--;
            }
            foreach (var word in completion.Of(last, MostCompletions))
            {
                yield return text[..start] + word;
            }
        }
    }
}
