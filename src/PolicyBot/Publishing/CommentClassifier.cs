namespace PolicyBot.Publishing;

/// <summary>
/// How likely each kind is, learnt from examples: a logistic regression for each kind over the signals, trained once. The same examples always
/// give the same result.
/// </summary>
internal sealed class CommentClassifier
{
    private const int Rounds = 30;
    private const float FirstStep = 0.1f;
    private const float Decay = 0.01f;

    // How much a signal that was not foreseen may speak against a kind.
    private const float LeastWeight = -0.8f;

    // A signal of one example only is most often chance, but for the fields.
    private const int LeastExamples = 2;

    private readonly Dictionary<string, int> ids = [];
    private readonly float[][] weights;
    private readonly float[] bias;

    // What is known before anything is learnt: that keeps few examples from teaching nonsense.
    private static readonly IReadOnlyList<(string Signal, CommentKind Kind, float Weight)> Beforehand =
    [
        .. WordFields.All.Where(field => field.Kind is not null).Select(field => ($"field:{field.Field}", field.Kind!.Value, field.Weight)),
        ("form:question", CommentKind.Question, 3.5f), ("form:ends-with-question", CommentKind.Question, 0.7f), ("form:begins-with-wh", CommentKind.Question, 2.6f), ("form:begins-with-verb", CommentKind.Question, 1.6f),
        ("form:angry-question", CommentKind.Question, -1), ("form:angry-question", CommentKind.Negative, 0.7f),
        ("form:happy-picture", CommentKind.Praise, 2.4f), ("form:angry-picture", CommentKind.Negative, 2.5f), ("form:weapon-picture", CommentKind.Threat, 2),
        ("form:named-secret", CommentKind.PersonalData, 3), ("form:others-secret", CommentKind.PersonalData, 2), ("form:own-secret", CommentKind.PersonalData, 1.7f), ("form:perhaps-secret", CommentKind.PersonalData, 1), ("form:cared-for", CommentKind.PersonalData, 1),
        ("form:trace", CommentKind.PersonalData, 5), ("form:link-High", CommentKind.SuspiciousLink, 5), ("form:link-High", CommentKind.Praise, -1.5f),
        ("form:link-High", CommentKind.Threat, -2), ("form:link-High", CommentKind.ReputationCritical, -2), ("form:link-High", CommentKind.CaseHandling, -2), ("form:link-High", CommentKind.FactualError, -2),
        ("form:not-that", CommentKind.FactualError, 2.2f), ("field:sarcasm", CommentKind.Praise, -2.5f), ("field:not-good", CommentKind.Praise, -3),
    ];

    /// <summary>Trains on examples.</summary>
    public CommentClassifier(IReadOnlyList<(IReadOnlyList<CommentKind> Kinds, string Text)> examples)
    {
        var read = examples.Select(example => (example.Kinds, Signals: CommentSignals.Of(example.Text))).ToList();
        foreach (var name in read.SelectMany(one => one.Signals).GroupBy(signal => signal.Name).Where(group => group.Count() >= LeastExamples).Select(group => group.Key))
        {
            ids[name] = ids.Count;
        }
        foreach (var name in Beforehand.Select(one => one.Signal))
        {
            ids.TryAdd(name, ids.Count);
        }
        weights = [.. Learnt.Select(_ => new float[ids.Count])];
        foreach (var (signal, kind, weight) in Beforehand)
        {
            weights[(int)kind][ids[signal]] = weight;
        }
        bias = new float[Learnt.Count];
        var known = read.Select(one => (one.Kinds, Traits: Traits(one.Signals))).ToArray();
        foreach (var kind in Learnt)
        {
            Train(kind, [.. known.Select(one => (one.Kinds.Contains(kind), one.Traits))]);
        }
    }

    /// <summary>The kinds that are learnt: all but <see cref="CommentKind.Neutral"/>, which is what none of them is.</summary>
    public static IReadOnlyList<CommentKind> Learnt { get; } = [.. Enum.GetValues<CommentKind>().Where(kind => kind != CommentKind.Neutral)];

    /// <summary>How likely a kind is, 0 to 1.</summary>
    public float Chance(CommentKind kind, IReadOnlyList<CommentSignal> signals) => Chance((int)kind, Traits(signals));

    /// <summary>How much a signal speaks for a kind; below 0: against it.</summary>
    public float Weight(CommentKind kind, CommentSignal signal) => ids.TryGetValue(signal.Name, out var id) ? weights[(int)kind][id] * signal.Value : 0;

    /// <summary>Whether a signal was thought to speak for a kind before anything was learnt.</summary>
    public static bool IsForeseen(CommentKind kind, CommentSignal signal) => Beforehand.Any(one => one.Kind == kind && one.Weight > 0 && one.Signal == signal.Name);

    private (int Id, float Value)[] Traits(IReadOnlyList<CommentSignal> signals)
    {
        var traits = new List<(int Id, float Value)>(signals.Count);
        foreach (var signal in signals)
        {
            if (ids.TryGetValue(signal.Name, out var id))
            {
                traits.Add((id, signal.Value));
            }
        }
        return [.. traits];
    }

    private void Train(CommentKind kind, (bool Is, (int Id, float Value)[] Traits)[] examples)
    {
        var (row, dice) = (weights[(int)kind], new Random(1));
        var before = row.ToArray();
        // There are ten without the kind for each with it: these count more, so that few examples are enough.
        var share = MathF.Sqrt((float)examples.Count(example => !example.Is) / Math.Max(1, examples.Count(example => example.Is)));
        bias[(int)kind] = -2.5f;
        for (var round = 0; round < Rounds; round++)
        {
            dice.Shuffle(examples);
            var step = FirstStep / (1 + (0.1f * round));
            foreach (var (isKind, traits) in examples)
            {
                var error = (isKind ? 1 : 0) - Chance((int)kind, traits);
                var move = step * error * (isKind ? share : 1);
                bias[(int)kind] += move * 0.3f;
                foreach (var (id, value) in traits)
                {
                    // That a comment is about one thing says little against another.
                    row[id] = Math.Max(row[id] + (move * value) - (step * Decay * (row[id] - before[id])), Math.Min(before[id], LeastWeight));
                }
            }
        }
    }

    private float Chance(int kind, (int Id, float Value)[] traits)
    {
        var sum = bias[kind];
        foreach (var (id, value) in traits)
        {
            sum += weights[kind][id] * value;
        }
        return 1 / (1 + MathF.Exp(-sum));
    }
}
