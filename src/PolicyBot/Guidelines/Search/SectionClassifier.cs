using System.Numerics;

namespace PolicyBot.Guidelines.Search;

/// <summary>
/// Which section a question belongs to, learnt from the pack's own texts: a softmax over the features, trained once when the
/// pack is loaded. It knows what the counts do not: that a feature points away from a section.
/// </summary>
internal sealed class SectionClassifier
{
    private const int Rounds = 12;
    private const float FirstStep = 0.6f;
    private const float Decay = 2e-4f;
    private readonly int classes;
    private readonly FeatureSpace space;
    private readonly float[] weights;    // feature by feature, each with every section

    /// <summary>Trains; the same examples always give the same result.</summary>
    public SectionClassifier(IReadOnlyList<(int Section, List<Term> Terms, float Weight)> examples, int classes, FeatureSpace space)
    {
        this.classes = classes;
        this.space = space;
        weights = new float[space.Count * classes];
        var known = examples.Select(example => (example.Section, Features: Features(example.Terms), example.Weight)).ToArray();
        var order = Enumerable.Range(0, known.Length).ToArray();
        var dice = new Random(1);
        var chances = new float[classes];
        for (var round = 0; round < Rounds; round++)
        {
            dice.Shuffle(order);
            var step = FirstStep / (1 + (0.15f * round));
            foreach (var i in order)
            {
                var (section, features, weight) = known[i];
                Array.Clear(chances);
                Chances(features, chances);
                Learn(features, section, chances, step * weight);
            }
        }
    }

    /// <summary>The chance of each section, given that one of them is right; they sum to 1.</summary>
    public void Score(List<Term> question, Span<float> chances) => Chances(Features(question), chances);

    /// <summary>Number of classes: the sections, and the absent matters behind them.</summary>
    public int Classes => classes;

    private void Learn((int Id, float Value)[] features, int section, ReadOnlySpan<float> chances, float step)
    {
        foreach (var (id, value) in features)
        {
            var row = weights.AsSpan(id * classes, classes);
            Add(row, chances, -step * value, 1 - (step * Decay));
            row[section] += step * value;
        }
    }

    private void Chances((int Id, float Value)[] features, Span<float> chances)
    {
        foreach (var (id, value) in features)
        {
            var row = weights.AsSpan(id * classes, classes);
            Add(chances, row, value, 1);
        }
        var most = 0f;
        foreach (var chance in chances)
        {
            most = Math.Max(most, chance);
        }
        var sum = 0f;
        for (var i = 0; i < classes; i++)
        {
            chances[i] = MathF.Exp(chances[i] - most);
            sum += chances[i];
        }
        for (var i = 0; i < classes; i++)
        {
            chances[i] /= sum;
        }
    }

    // to = to * keep + what * times
    private static void Add(Span<float> to, ReadOnlySpan<float> what, float times, float keep)
    {
        var many = Vector<float>.Count;
        var i = 0;
        for (; i <= to.Length - many; i += many)
        {
            ((new Vector<float>(to[i..]) * keep) + (new Vector<float>(what[i..]) * times)).CopyTo(to[i..]);
        }
        for (; i < to.Length; i++)
        {
            to[i] = (to[i] * keep) + (what[i] * times);
        }
    }

    private (int Id, float Value)[] Features(List<Term> terms)
    {
        var values = new Dictionary<int, float>(terms.Count * 3);
        foreach (var feature in terms.SelectMany(term => term.Features))
        {
            values[feature.Id] = Math.Max(values.GetValueOrDefault(feature.Id), feature.Trust * space.Weight(feature.Id));
        }
        var length = MathF.Sqrt(values.Values.Sum(value => value * value));
        return [.. values.Select(pair => (pair.Key, pair.Value / Math.Max(length, 0.5f) * 3))];
    }
}
