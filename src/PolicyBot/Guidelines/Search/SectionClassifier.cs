using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;

namespace PolicyBot.Guidelines.Search;

/// <summary>Which section a question belongs to, learnt from the pack's own texts by <see cref="ClassifierTraining"/>.</summary>
internal sealed class SectionClassifier
{
    /// <summary>Most classes that it is trained for; what it costs grows with their number times that of the examples.</summary>
    public const int MostClasses = 600;

    // Of a weight's 32 bits the upper half is kept: sign, exponent and 7 bits. That is exact enough for sums of two hundred, and a question,
    // whose traits lie far apart, has only half as much to fetch.
    private const int Dropped = 16;

    private readonly TraitReader reader;
    private readonly int width;          // classes, rounded up so that a row is whole vectors; what is too much stays 0
    private readonly ushort[] weights;   // trait by trait, each a row with every class

    /// <summary>Trains; the same examples always give the same result.</summary>
    public SectionClassifier(IReadOnlyList<Example> examples, int classes, FeatureSpace space)
    {
        Classes = classes;
        reader = new TraitReader(space);
        width = (classes + Vector<ushort>.Count - 1) / Vector<ushort>.Count * Vector<ushort>.Count;
        var known = examples.AsParallel().AsOrdered().Select(example => (example.Class, Read(example.Text), example.Weight)).ToArray();
        weights = Array.ConvertAll(ClassifierTraining.Train(known, reader.Count, classes, width), Rounded);
    }

    /// <summary>Number of classes: the sections, and the absent matters behind them.</summary>
    public int Classes { get; }

    /// <summary>The chance of each class, given that one of them is right; they sum to 1.</summary>
    public void Score(ReadText question, Span<float> chances)
    {
        var traits = reader.Rent(question, out var count);
        Span<float> row = stackalloc float[width];
        row.Clear();
        foreach (var (id, value) in traits.AsSpan(0, count))
        {
            AddTo(row, weights.AsSpan(id * width, width), value);
        }
        row[..Classes].CopyTo(chances);
        SoftMax(chances[..Classes]);
        ArrayPool<Trait>.Shared.Return(traits);
    }

    private Trait[] Read(ReadText text)
    {
        var rented = reader.Rent(text, out var count);
        var traits = rented.AsSpan(0, count).ToArray();
        ArrayPool<Trait>.Shared.Return(rented);
        return traits;
    }

    private static ushort Rounded(float weight) => (ushort)((BitConverter.SingleToUInt32Bits(weight) + (1u << (Dropped - 1))) >> Dropped);

    private static void AddTo(Span<float> sums, ReadOnlySpan<ushort> terms, float factor)
    {
        var from = MemoryMarshal.Cast<ushort, Vector<ushort>>(terms);
        var to = MemoryMarshal.Cast<float, Vector<float>>(sums)[..(2 * from.Length)];
        for (var i = 0; i < from.Length; i++)
        {
            Vector.Widen(from[i], out var low, out var high);
            to[2 * i] += Vector.AsVectorSingle(low << Dropped) * factor;
            to[(2 * i) + 1] += Vector.AsVectorSingle(high << Dropped) * factor;
        }
    }

    /// <summary>Makes chances of what speaks for each class; they sum to 1.</summary>
    public static void SoftMax(Span<float> values)
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
