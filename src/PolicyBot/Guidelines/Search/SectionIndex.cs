namespace PolicyBot.Guidelines.Search;

/// <summary>How well sections cover the words of a question: the part of what it is about that each one has, as BM25 counts it.</summary>
internal sealed class SectionIndex
{
    // So many mentions, weighted by field, give half of what endless ones would.
    private const float HalfFull = 1f;
    private readonly Postings postings;

    /// <summary>Makes the index.</summary>
    /// <param name="mentions">For each section, its features and how often it mentions them, weighted by field.</param>
    /// <param name="features">Number of features.</param>
    public SectionIndex(IReadOnlyList<Dictionary<int, float>> mentions, int features) => postings = new Postings(
        mentions.Select(section => section.Select(pair => (pair.Key, pair.Value / (pair.Value + HalfFull)))),
        features);

    /// <summary>Whether any section has a feature.</summary>
    public bool Has(int feature) => postings.Of(feature).Length > 0;

    /// <summary>Whether a section has a feature.</summary>
    public bool Has(int feature, int section) => postings.Has(feature, section);

    /// <summary>The part of the question that each section covers, 0 to 1.</summary>
    public void Score(List<Term> question, Span<float> scores)
    {
        var total = postings.Share(question, scores);
        foreach (ref var score in scores)
        {
            score = total > 0 ? score / total : 0;
        }
    }
}
