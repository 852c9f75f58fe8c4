using System.Buffers;

namespace PolicyBot.Guidelines.Search;

/// <summary>How near a question is to the example questions of the sections.</summary>
internal sealed class ExampleIndex
{
    // What more of the examples have than this part brings a question near to none of them, and costs the most to count.
    private const float MostHolders = 0.2f;

    private readonly (int Section, float Importance)[] examples;
    private readonly Postings postings;

    /// <summary>Makes the index.</summary>
    /// <param name="known">The examples of the sections.</param>
    /// <param name="features">Number of features.</param>
    public ExampleIndex(IReadOnlyList<Example> known, int features)
    {
        examples = [.. known.Select(example => (example.Class, example.Text.Terms.Sum(term => term.Importance)))];
        var found = known.Select(example => example.Text.Terms.SelectMany(term => term.Features)
            .GroupBy(feature => feature.Id)
            .Select(group => (Feature: group.Key, Trust: group.Max(feature => feature.Trust))).ToList()).ToList();
        var holders = new int[features];
        foreach (var (feature, _) in found.SelectMany(one => one))
        {
            holders[feature]++;
        }
        postings = new Postings(found.Select(one => one.Where(pair => holders[pair.Feature] <= MostHolders * known.Count)), features);
    }

    /// <summary>For each section, how much the question has in common with the nearest of its examples, 0 to 1.</summary>
    public void Score(List<Term> question, Span<float> scores)
    {
        scores.Clear();
        var shared = ArrayPool<float>.Shared.Rent(examples.Length);
        var total = postings.Share(question, shared.AsSpan(0, examples.Length));
        for (var i = 0; i < examples.Length && total > 0; i++)
        {
            // Most share nothing.
            if (shared[i] > 0)
            {
                var (section, importance) = examples[i];
                // Dice: a long example must not win by having every word there is, nor a short one by having few to miss.
                scores[section] = Math.Max(scores[section], 2 * Math.Min(shared[i], importance) / (total + importance));
            }
        }
        ArrayPool<float>.Shared.Return(shared);
    }
}
