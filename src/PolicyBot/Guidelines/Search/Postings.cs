using System.Buffers;

namespace PolicyBot.Guidelines.Search;

/// <summary>For each feature, the texts that have it and how surely; what a question shares with every text is summed over them.</summary>
internal sealed class Postings
{
    private readonly Posting[] postings;     // those of one feature behind each other
    private readonly int[] ends;             // for each feature, where its postings end, which is where the next one's begin
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
        postings = [.. lists.SelectMany(list => list ?? [])];
        ends = new int[count];
        for (var (feature, end) = (0, 0); feature < count; feature++)
        {
            ends[feature] = end += lists[feature]?.Count ?? 0;
        }
    }

    /// <summary>The texts that have a feature.</summary>
    public ReadOnlySpan<Posting> Of(int feature) => postings.AsSpan((feature == 0 ? 0 : ends[feature - 1])..ends[feature]);

    /// <summary>Whether a text has a feature.</summary>
    public bool Has(int feature, int text)
    {
        foreach (var posting in Of(feature))
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
                foreach (var posting in Of(feature.Id))
                {
                    // What the text shares already by another feature of this term counts only where this one is more. Without branches, which nobody could foretell.
                    ref var sofar = ref best[posting.Text];
                    var known = sofar.Term == i + 1 ? sofar.Share : 0;
                    var share = float.MaxNative(posting.Share * feature.Trust, known);
                    shared[posting.Text] += (share - known) * term.Importance;
                    sofar = (i + 1, share);
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
