using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PolicyBot.Guidelines.Search;

/// <summary>
/// Which section a question belongs to, learnt from the pack's own texts: a softmax over the traits, trained once when the
/// pack is loaded. It knows what the counts do not: that a trait points away from a section.
/// </summary>
/// <remarks>Each time an example is read, a random half of its traits is hidden, so that no answer comes to hang on a single word.</remarks>
internal sealed class SectionClassifier
{
    /// <summary>Most classes that it is trained for; what it costs grows with their number times that of the examples.</summary>
    public const int MostClasses = 600;

    private const int Rounds = 10;
    private const float FirstStep = 0.35f;

    // What is learnt as well as this needs no further step.
    private const float Learnt = 0.985f;

    private readonly TraitReader reader;
    private readonly int width;          // classes, rounded up so that a row is whole vectors; what is too much stays 0
    private readonly float[] weights;    // trait by trait, each a row with every class

    /// <summary>Trains; the same examples always give the same result.</summary>
    public SectionClassifier(IReadOnlyList<Example> examples, int classes, FeatureSpace space)
    {
        Classes = classes;
        reader = new TraitReader(space);
        width = (classes + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
        weights = new float[reader.Count * width];
        var known = examples.AsParallel().AsOrdered().Select(example => (example.Class, Traits: Read(example.Text), example.Weight)).ToArray();
        var order = Enumerable.Range(0, known.Length).ToArray();
        var dice = new Random(1);
        var chances = new float[width];
        var half = new Trait[known.Max(example => example.Traits.Length)];
        for (var round = 0; round < Rounds; round++)
        {
            dice.Shuffle(order);
            var step = FirstStep / (1 + (0.15f * round));
            foreach (var i in order)
            {
                var (right, traits, weight) = known[i];
                var seen = half.AsSpan(0, Half(traits, dice, half));
                Chances(seen, chances);
                if (chances[right] < Learnt)
                {
                    Learn(seen, right, chances, step * weight);
                }
            }
        }
    }

    /// <summary>Number of classes: the sections, and the absent matters behind them.</summary>
    public int Classes { get; }

    /// <summary>The chance of each class, given that one of them is right; they sum to 1.</summary>
    public void Score(ReadText question, Span<float> chances)
    {
        var traits = reader.Rent(question, out var count);
        Span<float> row = stackalloc float[width];
        Chances(traits.AsSpan(0, count), row);
        row[..Classes].CopyTo(chances);
        ArrayPool<Trait>.Shared.Return(traits);
    }

    private Trait[] Read(ReadText text)
    {
        var rented = reader.Rent(text, out var count);
        var traits = rented.AsSpan(0, count).ToArray();
        ArrayPool<Trait>.Shared.Return(rented);
        return traits;
    }

    private static int Half(ReadOnlySpan<Trait> traits, Random dice, Span<Trait> half)
    {
        var (count, bits) = (0, 0L);
        for (var i = 0; i < traits.Length; i++)
        {
            bits = i % 32 == 0 ? dice.NextInt64() : bits >> 1;
            // Written in any case and counted only where the bit is set: a branch that nobody can foretell costs more.
            half[count] = traits[i];
            count += (int)(bits & 1);
        }
        return count;
    }

    private void Learn(ReadOnlySpan<Trait> traits, int right, Span<float> chances, float step)
    {
        foreach (ref var chance in chances)
        {
            chance *= -step;
        }
        chances[right] += step;
        foreach (var (id, value) in traits)
        {
            AddTo(weights.AsSpan(id * width, width), chances, value);
        }
    }

    private void Chances(ReadOnlySpan<Trait> traits, Span<float> chances)
    {
        chances.Clear();
        foreach (var (id, value) in traits)
        {
            AddTo(chances, weights.AsSpan(id * width, width), value);
        }
        SoftMax(chances[..Classes]);
    }

    // Optimised at once: training is over before the runtime would find out that it is worth it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddTo(Span<float> sums, ReadOnlySpan<float> terms, float factor)
    {
        var to = MemoryMarshal.Cast<float, Vector<float>>(sums);
        var from = MemoryMarshal.Cast<float, Vector<float>>(terms)[..to.Length];
        for (var i = 0; i < to.Length; i++)
        {
            to[i] += from[i] * factor;
        }
    }

    private static void SoftMax(Span<float> values)
    {
        var most = float.MinValue;
        foreach (var value in values)
        {
            most = Math.Max(most, value);
        }
        var sum = 0f;
        foreach (ref var value in values)
        {
            value = MathF.Exp(value - most);
            sum += value;
        }
        foreach (ref var value in values)
        {
            value /= sum;
        }
    }
}
