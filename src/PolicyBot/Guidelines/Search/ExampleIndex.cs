namespace PolicyBot.Guidelines.Search;

/// <summary>How near a question is to the example questions of the sections.</summary>
internal sealed class ExampleIndex
{
    private readonly (int Section, float Importance)[] examples;
    private readonly (int Example, float Share)[][] postings;

    /// <summary>Makes the index.</summary>
    /// <param name="known">The terms of each example and the section that it stands in.</param>
    /// <param name="features">Number of features.</param>
    public ExampleIndex(IReadOnlyList<(int Section, List<Term> Terms)> known, int features)
    {
        examples = [.. known.Select(example => (example.Section, example.Terms.Sum(term => term.Importance)))];
        var lists = new List<(int, float)>?[features];
        for (var i = 0; i < known.Count; i++)
        {
            foreach (var group in known[i].Terms.SelectMany(term => term.Features).GroupBy(feature => feature.Id))
            {
                (lists[group.Key] ??= []).Add((i, group.Max(feature => feature.Trust)));
            }
        }
        postings = [.. lists.Select(list => list?.ToArray() ?? [])];
    }

    /// <summary>For each section, how much the question has in common with the nearest of its examples, 0 to 1.</summary>
    public void Score(List<Term> question, Span<float> scores)
    {
        var shared = new float[examples.Length];
        var best = new float[examples.Length];
        var total = 0f;
        foreach (var term in question)
        {
            total += term.Importance;
            Array.Clear(best);
            foreach (var feature in term.Features)
            {
                foreach (var (example, share) in postings[feature.Id])
                {
                    best[example] = Math.Max(best[example], share * feature.Trust);
                }
            }
            for (var i = 0; i < shared.Length; i++)
            {
                shared[i] += best[i] * term.Importance;
            }
        }
        for (var i = 0; i < shared.Length; i++)
        {
            var (section, importance) = examples[i];
            var both = Math.Min(shared[i], importance);
            // Dice: a long example must not win by having every word there is, nor a short one by having few to miss.
            scores[section] = Math.Max(scores[section], total > 0 ? 2 * both / (total + importance) : 0);
        }
    }
}
