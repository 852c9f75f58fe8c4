namespace PolicyBot.Publishing;

/// <summary>A kind that a comment is of.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Because">What in the comment led there, as it was written, at most three pieces; empty: the comment as a whole did.</param>
internal sealed record CommentFinding(CommentKind Kind, IReadOnlyList<string> Because);
