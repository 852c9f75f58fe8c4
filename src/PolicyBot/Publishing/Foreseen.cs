namespace PolicyBot.Publishing;

/// <summary>What is known of the signals before anything is learnt: that keeps few examples from teaching nonsense.</summary>
internal static class Foreseen
{
    /// <summary>How much a signal speaks for a kind, or, below 0, against it.</summary>
    public static IReadOnlyList<(string Signal, CommentKind Kind, float Weight)> Weights { get; } =
    [
        .. WordFields.All.Where(field => field.Kind is not null).Select(field => ($"field:{field.Field}", field.Kind!.Value, field.Weight)),
        ("form:question", CommentKind.Question, 3.5f), ("form:ends-with-question", CommentKind.Question, 0.7f), ("form:begins-with-wh", CommentKind.Question, 2.6f), ("form:begins-with-verb", CommentKind.Question, 1.6f),
        ("form:angry-question", CommentKind.Question, -1), ("form:angry-question", CommentKind.Negative, 0.7f),
        ("form:happy-picture", CommentKind.Praise, 2.4f), ("form:happy-picture", CommentKind.Negative, -2), ("form:angry-picture", CommentKind.Negative, 2.5f), ("form:weapon-picture", CommentKind.Threat, 2),
        ("form:named-secret", CommentKind.PersonalData, 3), ("form:others-secret", CommentKind.PersonalData, 2), ("form:own-secret", CommentKind.PersonalData, 1.7f), ("form:perhaps-secret", CommentKind.PersonalData, 1), ("form:cared-for", CommentKind.PersonalData, 1),
        ("form:trace", CommentKind.PersonalData, 5), ("form:link-High", CommentKind.SuspiciousLink, 5), ("form:link-High", CommentKind.Praise, -1.5f),
        ("form:link-High", CommentKind.Threat, -2), ("form:link-High", CommentKind.ReputationCritical, -2), ("form:link-High", CommentKind.CaseHandling, -2), ("form:link-High", CommentKind.FactualError, -2),
        ("form:not-that", CommentKind.FactualError, 2.2f), ("field:sarcasm", CommentKind.Praise, -2.5f), ("field:not-good", CommentKind.Praise, -3),
    ];

    /// <summary>Whether a signal was thought to speak for a kind before anything was learnt.</summary>
    public static bool SpeaksFor(CommentKind kind, CommentSignal signal) => Weights.Any(one => one.Kind == kind && one.Weight > 0 && one.Signal == signal.Name);
}
