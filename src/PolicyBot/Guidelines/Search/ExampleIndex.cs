using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;

namespace PolicyBot.Guidelines.Search;

/// <summary>How near a question is to the example questions of the sections.</summary>
internal sealed class ExampleIndex
{
    // What more of the examples have than this part brings a question near to none of them, and costs the most to count.
    private const float MostHolders = 0.2f;

    private readonly float[] importance;     // example by example, those of one section behind each other and filled up to whole vectors
    private readonly int[] ends;             // for each section, where its examples end, which is where the next one's begin
    private readonly Postings postings;

    /// <summary>Makes the index.</summary>
    /// <param name="known">The examples of the sections.</param>
    /// <param name="sections">Number of sections.</param>
    /// <param name="features">Number of features.</param>
    public ExampleIndex(IReadOnlyList<Example> known, int sections, int features)
    {
        var bySection = known.ToLookup(example => example.Class, example => example.Text.Terms);
        var places = new List<List<Term>>();
        ends = new int[sections];
        for (var section = 0; section < sections; section++)
        {
            places.AddRange(bySection[section]);
            places.AddRange(Enumerable.Repeat<List<Term>>([], -places.Count & (Vector<float>.Count - 1)));
            ends[section] = places.Count;
        }
        // At an empty place nothing is shared; its importance only must not be 0.
        importance = [.. places.Select(terms => terms is [] ? 1 : terms.Sum(term => term.Importance))];
        var found = places.Select(terms => terms.SelectMany(term => term.Features)
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
        var rented = ArrayPool<float>.Shared.Rent(importance.Length);
        var shared = rented.AsSpan(0, importance.Length);
        var total = postings.Share(question, shared);
        var from = 0;
        for (var section = 0; section < ends.Length; section++)
        {
            scores[section] = total > 0 ? Nearest(shared[from..ends[section]], importance.AsSpan(from..ends[section]), total) : 0;
            from = ends[section];
        }
        ArrayPool<float>.Shared.Return(rented);
    }

    // Dice: a long example must not win by having every word there is, nor a short one by having few to miss.
    private static float Nearest(ReadOnlySpan<float> shared, ReadOnlySpan<float> importance, float total)
    {
        var ofExample = MemoryMarshal.Cast<float, Vector<float>>(importance);
        var common = MemoryMarshal.Cast<float, Vector<float>>(shared)[..ofExample.Length];
        var most = Vector<float>.Zero;
        for (var i = 0; i < ofExample.Length; i++)
        {
            most = Vector.Max(most, 2 * Vector.Min(common[i], ofExample[i]) / (Vector.Create(total) + ofExample[i]));
        }
        var nearest = 0f;
        for (var i = 0; i < Vector<float>.Count; i++)
        {
            nearest = Math.Max(nearest, most[i]);
        }
        return nearest;
    }
}
