using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PolicyBot.Guidelines.Search;

namespace PolicyBot.Publishing;

/// <summary>
/// How likely each kind is, learnt from examples: a logistic regression for each kind over the signals and the pieces of sound, trained once.
/// The same examples always give the same result.
/// </summary>
/// <remarks>Each time an example is read, some of its traits are hidden, so that no kind comes to hang on a single word.</remarks>
internal sealed class CommentClassifier
{
    private const int Rounds = 14;

    // From this round on the weights are the mean of what each round ended with: one alone depends on what happened to be hidden last.
    private const int FirstOfMean = 6;

    private const float FirstStep = 0.1f;
    private const float Decay = 0.005f;
    private const float FirstBias = -2.5f;

    // How many of the traits are hidden each time; found by leaving examples out.
    private const float Hidden = 0.3f;

    // How much all pieces of a comment count together.
    private const float PieceLength = 1.5f;

    // How much a signal that was not foreseen may speak against a kind: that a comment is about one thing says little against another.
    private const float LeastWeight = -0.6f;

    // A signal of one example only is most often chance, but for the fields.
    private const int LeastExamples = 2;

    // A row of weights is whole vectors; what is too much stays 0.
    private const int Width = 16;

    private readonly Dictionary<string, int> ids = [];
    private readonly float[] weights;    // trait by trait, each a row with every kind; behind the signals the pieces
    private readonly float[] before;
    private readonly float[] bias = new float[Width];

    /// <summary>Trains on examples.</summary>
    public CommentClassifier(IReadOnlyList<(IReadOnlyList<CommentKind> Kinds, string Text)> examples)
    {
        var read = examples.AsParallel().AsOrdered().Select(example => (example.Kinds, Comment: CommentSignals.Of(example.Text))).ToArray();
        foreach (var name in read.SelectMany(one => one.Comment.Signals).GroupBy(signal => signal.Name).Where(group => group.Count() >= LeastExamples).Select(group => group.Key))
        {
            ids[name] = ids.Count;
        }
        foreach (var (signal, _, _) in Foreseen.Weights)
        {
            ids.TryAdd(signal, ids.Count);
        }
        weights = new float[(ids.Count + CommentSignals.PiecePlaces) * Width];
        foreach (var (signal, kind, weight) in Foreseen.Weights)
        {
            weights[(ids[signal] * Width) + (int)kind] = weight;
        }
        before = [.. weights];
        Train([.. read.Select(one => (one.Kinds, Traits(one.Comment)))]);
    }

    /// <summary>The kinds that are learnt: all but <see cref="CommentKind.Neutral"/>, which is what none of them is.</summary>
    public static IReadOnlyList<CommentKind> Learnt { get; } = [.. Enum.GetValues<CommentKind>().Where(kind => kind != CommentKind.Neutral)];

    /// <summary>How likely each kind is, 0 to 1, by its number.</summary>
    public float[] Chances(ReadComment comment)
    {
        var chances = new float[Width];
        Score(Traits(comment), chances);
        return chances;
    }

    /// <summary>How much a signal speaks for a kind; below 0: against it.</summary>
    public float Weight(CommentKind kind, CommentSignal signal) => ids.TryGetValue(signal.Name, out var id) ? weights[(id * Width) + (int)kind] * signal.Value : 0;

    private (int Id, float Value)[] Traits(ReadComment comment)
    {
        var traits = new List<(int Id, float Value)>(comment.Signals.Count + comment.Pieces.Length);
        foreach (var signal in comment.Signals)
        {
            if (ids.TryGetValue(signal.Name, out var id))
            {
                traits.Add((id, signal.Value));
            }
        }
        var value = PieceLength / MathF.Sqrt(Math.Max(1, comment.Pieces.Length));
        traits.AddRange(comment.Pieces.Select(place => (ids.Count + place, value)));
        return [.. traits];
    }

    private void Train((IReadOnlyList<CommentKind> Kinds, (int Id, float Value)[] Traits)[] examples)
    {
        var (dice, errors) = (new Random(1), new float[Width]);
        var seen = new (int Id, float Value)[examples.Max(example => example.Traits.Length)];
        // There are many without a kind for each with it: these count more, so that few examples are enough.
        var shares = Enumerable.Range(0, Width).Select(kind => examples.Count(example => example.Kinds.Contains((CommentKind)kind)))
            .Select(count => MathF.Sqrt((float)(examples.Length - count) / Math.Max(1, count))).ToArray();
        Array.Fill(bias, FirstBias, 0, Learnt.Count);
        var (sums, biasSums) = (new float[weights.Length], new float[Width]);
        for (var round = 0; round < Rounds; round++)
        {
            dice.Shuffle(examples);
            var step = FirstStep / (1 + (0.1f * round));
            foreach (var (kinds, traits) in examples)
            {
                var shown = seen.AsSpan(0, Show(traits, dice, seen));
                Score(shown, errors);
                for (var kind = 0; kind < Learnt.Count; kind++)
                {
                    errors[kind] = step * (kinds.Contains((CommentKind)kind) ? (1 - errors[kind]) * shares[kind] : -errors[kind]);
                    bias[kind] += errors[kind] * 0.3f;
                }
                errors.AsSpan(Learnt.Count).Clear();
                foreach (var (id, value) in shown)
                {
                    Move(weights.AsSpan(id * Width, Width), before.AsSpan(id * Width, Width), errors, value, step * Decay);
                }
            }
            if (round >= FirstOfMean)
            {
                WeightRow.AddTo(sums, weights, 1f / (Rounds - FirstOfMean));
                WeightRow.AddTo(biasSums, bias, 1f / (Rounds - FirstOfMean));
            }
        }
        sums.CopyTo(weights, 0);
        biasSums.CopyTo(bias, 0);
    }

    // What is shown counts for what is hidden.
    private static int Show((int Id, float Value)[] traits, Random dice, Span<(int Id, float Value)> shown)
    {
        var count = 0;
        foreach (var (id, value) in traits)
        {
            if (dice.NextSingle() >= Hidden)
            {
                shown[count++] = (id, value / (1 - Hidden));
            }
        }
        return count;
    }

    private void Score(ReadOnlySpan<(int Id, float Value)> traits, float[] chances)
    {
        bias.CopyTo(chances, 0);
        foreach (var (id, value) in traits)
        {
            WeightRow.AddTo(chances, weights.AsSpan(id * Width, Width), value);
        }
        for (var kind = 0; kind < Learnt.Count; kind++)
        {
            chances[kind] = 1 / (1 + MathF.Exp(-chances[kind]));
        }
    }

    // Optimised at once, as its like: training is over before the runtime would find out that it is worth it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Move(Span<float> row, ReadOnlySpan<float> before, ReadOnlySpan<float> errors, float value, float decay)
    {
        var to = MemoryMarshal.Cast<float, Vector<float>>(row);
        var first = MemoryMarshal.Cast<float, Vector<float>>(before);
        var by = MemoryMarshal.Cast<float, Vector<float>>(errors);
        var least = new Vector<float>(LeastWeight);
        for (var i = 0; i < to.Length; i++)
        {
            to[i] = Vector.Max(to[i] + (by[i] * value) - ((to[i] - first[i]) * decay), Vector.Min(first[i], least));
        }
    }
}
