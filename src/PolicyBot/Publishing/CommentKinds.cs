namespace PolicyBot.Publishing;

/// <summary>The names of the kinds in data.</summary>
internal static class CommentKinds
{
    private static readonly (string Name, CommentKind Kind)[] Named =
    [
        ("question", CommentKind.Question), ("praise", CommentKind.Praise), ("negative", CommentKind.Negative), ("factual-error", CommentKind.FactualError),
        ("case-handling", CommentKind.CaseHandling), ("political", CommentKind.Political), ("personal-data", CommentKind.PersonalData),
        ("suspicious-link", CommentKind.SuspiciousLink), ("threat", CommentKind.Threat), ("reputation-critical", CommentKind.ReputationCritical), ("neutral", CommentKind.Neutral),
    ];

    /// <summary>Every name, in the order of the kinds.</summary>
    public static IReadOnlyDictionary<string, CommentKind> All { get; } = Named.ToDictionary(one => one.Name, one => one.Kind);

    /// <summary>The kind of a name; <c>null</c>: there is none such.</summary>
    public static CommentKind? Find(string name) => All.TryGetValue(name, out var kind) ? kind : null;

    /// <summary>The name of a kind.</summary>
    public static string NameOf(CommentKind kind) => Named.First(one => one.Kind == kind).Name;
}
