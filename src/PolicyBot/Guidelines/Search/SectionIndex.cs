namespace PolicyBot.Guidelines.Search;

/// <summary>How well sections cover the words of a question: the part of what it is about that each one has, as BM25 counts it.</summary>
internal sealed class SectionIndex
{
    // So many mentions, weighted by field, give half of what endless ones would.
    private const float HalfFull = 1f;
    private readonly int sections;
    private readonly (int Section, float Fill)[][] postings;

    /// <summary>Makes the index.</summary>
    /// <param name="mentions">For each section, its features and how often it mentions them, weighted by field.</param>
    /// <param name="features">Number of features.</param>
    public SectionIndex(IReadOnlyList<Dictionary<int, float>> mentions, int features)
    {
        sections = mentions.Count;
        var lists = new List<(int, float)>?[features];
        for (var section = 0; section < sections; section++)
        {
            foreach (var (feature, count) in mentions[section])
            {
                (lists[feature] ??= []).Add((section, count / (count + HalfFull)));
            }
        }
        postings = [.. lists.Select(list => list?.ToArray() ?? [])];
    }

    /// <summary>Whether any section has a feature.</summary>
    public bool Has(int feature) => postings[feature].Length > 0;

    /// <summary>Whether a section has a feature.</summary>
    public bool Has(int feature, int section) => postings[feature].Any(posting => posting.Section == section);

    /// <summary>The part of the question that each section covers, 0 to 1.</summary>
    public void Score(List<Term> question, Span<float> scores)
    {
        var best = new float[sections];
        var total = 0f;
        foreach (var term in question)
        {
            total += term.Importance;
            Array.Clear(best);
            foreach (var feature in term.Features)
            {
                foreach (var (section, fill) in postings[feature.Id])
                {
                    best[section] = Math.Max(best[section], fill * feature.Trust);
                }
            }
            for (var i = 0; i < sections; i++)
            {
                scores[i] += best[i] * term.Importance;
            }
        }
        for (var i = 0; i < sections && total > 0; i++)
        {
            scores[i] /= total;
        }
    }
}
