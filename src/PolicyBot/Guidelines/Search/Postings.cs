using System.Buffers;

namespace PolicyBot.Guidelines.Search;

/// <summary>For each feature, the texts that have it and how surely; what a question shares with every text is summed over them.</summary>
internal sealed class Postings
{
    private readonly Posting[][] postings;
    private readonly int texts;

    /// <summary>Makes the lists.</summary>
    /// <param name="features">For each text, its features and how surely it has them, 0 to 1; each once.</param>
    /// <param name="count">Number of features.</param>
    public Postings(IEnumerable<IEnumerable<(int Feature, float Share)>> features, int count)
    {
        var lists = new List<Posting>?[count];
        foreach (var text in features)
        {
            foreach (var (feature, share) in text)
            {
                (lists[feature] ??= []).Add(new Posting(texts, share));
            }
            texts++;
        }
        postings = [.. lists.Select(list => list?.ToArray() ?? [])];
    }

    /// <summary>The texts that have a feature.</summary>
    public ReadOnlySpan<Posting> Of(int feature) => postings[feature];

    /// <summary>Whether a text has a feature.</summary>
    public bool Has(int feature, int text)
    {
        foreach (var posting in postings[feature])
        {
            if (posting.Text == text)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>What the question shares with each text: for each term its importance times how surely the text has the best of its features.</summary>
    /// <param name="question">Its terms.</param>
    /// <param name="shared">One for each text; overwritten.</param>
    /// <returns>What a text that has all of the question would share.</returns>
    public float Share(List<Term> question, Span<float> shared)
    {
        shared.Clear();
        var total = 0f;
        var best = ArrayPool<(int Term, float Share)>.Shared.Rent(texts);
        Array.Clear(best, 0, texts);
        for (var i = 0; i < question.Count; i++)
        {
            var term = question[i];
            total += term.Importance;
            foreach (var feature in term.Features)
            {
                foreach (var posting in postings[feature.Id])
                {
                    ref var sofar = ref best[posting.Text];
                    var known = sofar.Term == i + 1 ? sofar.Share : 0;
                    var share = posting.Share * feature.Trust;
                    if (share > known)
                    {
                        shared[posting.Text] += (share - known) * term.Importance;
                        sofar = (i + 1, share);
                    }
                }
            }
        }
        ArrayPool<(int Term, float Share)>.Shared.Return(best);
        return total;
    }
}

/// <summary>A text that has a feature.</summary>
/// <param name="Text">Index of the text.</param>
/// <param name="Share">How surely it has it, 0 to 1.</param>
internal readonly record struct Posting(int Text, float Share);
