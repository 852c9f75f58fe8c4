using PolicyBot.Guidelines;

namespace PolicyBot.Publishing;

/// <summary>What a municipality's guidelines ask where it publishes and answers, as its pack names the rules.</summary>
public sealed record PublishingRules
{
    /// <summary>The rules for each kind of comment, the most telling first; a kind that is not there has none.</summary>
    public IReadOnlyDictionary<CommentKind, IReadOnlyList<SectionId>> Kinds { get; init; } = new Dictionary<CommentKind, IReadOnlyList<SectionId>>();

    /// <summary>The checks that a post goes through, each with its rule.</summary>
    public IReadOnlyDictionary<PostCheck, SectionId> Checks { get; init; } = new Dictionary<PostCheck, SectionId>();

    /// <summary>Kinds that may be left unanswered.</summary>
    public IReadOnlySet<CommentKind> MayBeLeft { get; init; } = new HashSet<CommentKind>();

    /// <summary>Whether answers are signed with the first name of who writes them.</summary>
    public bool IsSigned => Checks.ContainsKey(PostCheck.Signature);
}
