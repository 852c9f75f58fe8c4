using PolicyBot.Conversation;

namespace PolicyBot.Publishing;

/// <summary>Finds out of what kinds a comment is, and why. It is pure: nothing is looked up, stored or sent.</summary>
internal static class CommentAnalysis
{
    private const int MostReasons = 3;
    private const int LongestReason = 60;

    // What speaks this much for a kind is worth showing.
    private const float LeastReason = 0.5f;

    private const float LeastBesideWorse = 0.9f;

    private static readonly Lazy<CommentClassifier> Trained = new(() => new CommentClassifier(CommentExamples.ReadEmbedded()));

    // What must be dealt with first stands first.
    private static readonly CommentKind[] ByUrgency =
    [
        CommentKind.Threat, CommentKind.ReputationCritical, CommentKind.PersonalData, CommentKind.SuspiciousLink, CommentKind.CaseHandling,
        CommentKind.Political, CommentKind.FactualError, CommentKind.Negative, CommentKind.Question, CommentKind.Praise,
    ];

    /// <summary>The kinds of a comment, the most urgent first; <see cref="CommentKind.Neutral"/> where it is of none.</summary>
    public static IReadOnlyList<CommentFinding> Of(string text) => Of(text, Trained.Value);

    /// <summary>The kinds of a comment by what a certain classifier has learnt.</summary>
    public static IReadOnlyList<CommentFinding> Of(string text, CommentClassifier classifier)
    {
        var comment = CommentSignals.Of(text);
        var (signals, chances) = (comment.Signals, Chances(classifier, comment, text));
        var found = ByUrgency.Where(kind => Holds(kind, chances, signals)).Select(kind => new CommentFinding(kind, Because(kind, classifier, signals, text))).ToList();
        return found.Count > 0 ? found : [new CommentFinding(CommentKind.Neutral, [])];
    }

    // Each sentence counts alone as well: what is said in one must not be outvoted by what stands in the others.
    private static float[] Chances(CommentClassifier classifier, ReadComment whole, string text)
    {
        var chances = classifier.Chances(whole);
        var sentences = CommentText.Read(text).Sentences;
        foreach (var (start, end) in sentences.Count > 1 ? sentences : [])
        {
            var alone = classifier.Chances(CommentSignals.Of(text[start..end]));
            for (var kind = 0; kind < chances.Length; kind++)
            {
                chances[kind] = Math.Max(chances[kind], alone[kind]);
            }
        }
        return chances;
    }

    private static bool Holds(CommentKind kind, float[] chances, IReadOnlyList<CommentSignal> signals) => kind switch
    {
        // A link and a number speak for themselves.
        CommentKind.SuspiciousLink => signals.Any(IsSuspicious),
        CommentKind.PersonalData when signals.Any(signal => signal.Name == CommentSignals.Trace) => true,
        // A threat or a scandal is angry in itself: that alone makes it no complaint besides.
        CommentKind.Negative when chances[(int)CommentKind.Threat] >= Least(CommentKind.Threat) || chances[(int)CommentKind.ReputationCritical] >= Least(CommentKind.ReputationCritical) =>
            chances[(int)kind] >= LeastBesideWorse,
        _ => chances[(int)kind] >= Least(kind),
    };

    // From this chance on a kind holds. To overlook personal data or a threat costs more than to warn once too often.
    private static float Least(CommentKind kind) => kind switch
    {
        CommentKind.PersonalData => 0.3f,
        CommentKind.FactualError or CommentKind.CaseHandling => 0.4f,
        CommentKind.Threat or CommentKind.ReputationCritical or CommentKind.Political => 0.47f,
        CommentKind.Negative => 0.57f,
        _ => 0.5f,
    };

    private static bool IsSuspicious(CommentSignal signal) => signal.Name == CommentSignals.LinkOf(LinkRisk.High);

    // What was foreseen to speak for a kind says more to a reader than what happened to stand in the examples. Shown in the order they are read.
    private static IReadOnlyList<string> Because(CommentKind kind, CommentClassifier classifier, IReadOnlyList<CommentSignal> signals, string text)
    {
        var reasons = signals
            .Where(signal => kind == CommentKind.SuspiciousLink ? IsSuspicious(signal) : signal.Length is > 0 and <= LongestReason && classifier.Weight(kind, signal) >= LeastReason)
            .OrderByDescending(signal => classifier.Weight(kind, signal))
            .ToList();
        var foreseen = reasons.Where(signal => Foreseen.SpeaksFor(kind, signal)).ToList();
        var shown = foreseen.Count > 0 ? foreseen : reasons;
        return [.. shown
            .Where((signal, i) => !shown.Take(i).Any(stronger => Overlap(signal, stronger)))
            .DistinctBy(signal => Words(signal, text))
            .Take(MostReasons)
            .OrderBy(signal => signal.Start)
            .Select(signal => Words(signal, text))];
    }

    private static string Words(CommentSignal signal, string text) => CardParts.Cut(text.Substring(signal.Start, signal.Length).ReplaceLineEndings(" ").Trim(), LongestReason);

    private static bool Overlap(CommentSignal one, CommentSignal other) => one.Start < other.Start + other.Length && other.Start < one.Start + one.Length;
}
