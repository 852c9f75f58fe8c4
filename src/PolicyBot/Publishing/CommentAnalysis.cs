using PolicyBot.Conversation;

namespace PolicyBot.Publishing;

/// <summary>Finds out of what kinds a comment is, and why. It is pure: nothing is looked up, stored or sent.</summary>
internal static class CommentAnalysis
{
    private const int MostReasons = 3;
    private const int LongestReason = 60;

    // What speaks this much for a kind is worth showing.
    private const float LeastReason = 0.5f;

    private static readonly Lazy<CommentClassifier> Trained = new(() => new CommentClassifier(CommentExamples.ReadEmbedded()));

    // What must be dealt with first stands first.
    private static readonly CommentKind[] ByUrgency =
    [
        CommentKind.Threat, CommentKind.ReputationCritical, CommentKind.PersonalData, CommentKind.SuspiciousLink, CommentKind.CaseHandling,
        CommentKind.Political, CommentKind.FactualError, CommentKind.Negative, CommentKind.Question, CommentKind.Praise,
    ];

    /// <summary>The kinds of a comment, the most urgent first; <see cref="CommentKind.Neutral"/> where it is of none.</summary>
    public static IReadOnlyList<CommentFinding> Of(string text)
    {
        var (classifier, comment) = (Trained.Value, CommentSignals.Of(text));
        var (signals, chances) = (comment.Signals, classifier.Chances(comment));
        var found = ByUrgency.Where(kind => Holds(kind, chances, signals)).Select(kind => new CommentFinding(kind, Because(kind, classifier, signals, text))).ToList();
        return found.Count > 0 ? found : [new CommentFinding(CommentKind.Neutral, [])];
    }

    private static bool Holds(CommentKind kind, float[] chances, IReadOnlyList<CommentSignal> signals) => kind switch
    {
        // A link and a number speak for themselves.
        CommentKind.SuspiciousLink => signals.Any(IsSuspicious),
        CommentKind.PersonalData when signals.Any(signal => signal.Name == CommentSignals.Trace) => true,
        _ => chances[(int)kind] >= Least(kind),
    };

    // From this chance on a kind holds. To overlook personal data costs more than to warn once too often.
    private static float Least(CommentKind kind) => kind switch
    {
        CommentKind.CaseHandling => 0.38f,
        CommentKind.Question => 0.42f,
        CommentKind.FactualError => 0.45f,
        CommentKind.PersonalData => 0.5f,
        CommentKind.Threat or CommentKind.ReputationCritical => 0.54f,
        CommentKind.Negative => 0.57f,
        _ => 0.6f,
    };

    private static bool IsSuspicious(CommentSignal signal) => signal.Name == CommentSignals.LinkOf(LinkRisk.High);

    // What was foreseen to speak for a kind says more to a reader than what happened to stand in the examples.
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
            .Select(signal => CardParts.Cut(text.Substring(signal.Start, signal.Length).ReplaceLineEndings(" ").Trim(), LongestReason))
            .Distinct()
            .Take(MostReasons)];
    }

    private static bool Overlap(CommentSignal one, CommentSignal other) => one.Start < other.Start + other.Length && other.Start < one.Start + one.Length;
}
