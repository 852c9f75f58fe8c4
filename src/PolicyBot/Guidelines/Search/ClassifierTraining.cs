namespace PolicyBot.Guidelines.Search;

/// <summary>
/// Learns from examples which traits point to which class: a softmax over them, trained once when the pack is loaded. It finds what counts
/// do not tell: that a trait points away from a section.
/// </summary>
/// <remarks>Each time an example is read, a random half of its traits is hidden, so that no answer comes to hang on a single word.</remarks>
internal sealed class ClassifierTraining
{
    private const int Rounds = 10;
    private const float FirstStep = 0.35f;

    // What is learnt as well as this needs no further step.
    private const float Learnt = 0.985f;

    private readonly int classes;
    private readonly int width;
    private readonly float[] weights;

    private ClassifierTraining(int traits, int classes, int width)
    {
        this.classes = classes;
        this.width = width;
        weights = new float[traits * width];
    }

    /// <summary>Trains; the same examples always give the same result.</summary>
    /// <param name="examples">The class of each, its traits, and how much is learnt from it.</param>
    /// <param name="traits">Number of ids that a trait may have.</param>
    /// <param name="classes">Number of classes.</param>
    /// <param name="width">Length of a row: at least <paramref name="classes"/>, and whole vectors.</param>
    /// <returns>Trait by trait, a row with the weight of every class; what a row has beyond the classes is 0.</returns>
    public static float[] Train((int Class, Trait[] Traits, float Weight)[] examples, int traits, int classes, int width)
    {
        var training = new ClassifierTraining(traits, classes, width);
        training.Run(examples);
        return training.weights;
    }

    private void Run((int Class, Trait[] Traits, float Weight)[] examples)
    {
        var order = Enumerable.Range(0, examples.Length).ToArray();
        var dice = new Random(1);
        var chances = new float[width];
        var half = new Trait[examples.Max(example => example.Traits.Length)];
        for (var round = 0; round < Rounds; round++)
        {
            dice.Shuffle(order);
            var step = FirstStep / (1 + (0.15f * round));
            foreach (var i in order)
            {
                var (right, traits, weight) = examples[i];
                var seen = half.AsSpan(0, Half(traits, dice, half));
                Chances(seen, chances);
                if (chances[right] < Learnt)
                {
                    Learn(seen, right, chances, step * weight);
                }
            }
        }
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
            WeightRow.AddTo(weights.AsSpan(id * width, width), chances, value);
        }
    }

    private void Chances(ReadOnlySpan<Trait> traits, Span<float> chances)
    {
        chances.Clear();
        foreach (var (id, value) in traits)
        {
            WeightRow.AddTo(chances, weights.AsSpan(id * width, width), value);
        }
        SectionClassifier.SoftMax(chances[..classes]);
    }
}
