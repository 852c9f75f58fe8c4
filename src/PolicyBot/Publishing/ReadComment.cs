namespace PolicyBot.Publishing;

/// <summary>A comment as the kinds are learnt from it and recognised in it.</summary>
/// <param name="Signals">What a reader can be shown as a reason.</param>
/// <param name="Pieces">Where the pieces of its sound fall; see <see cref="PolicyBot.Guidelines.Search.SoundPieces"/>.</param>
internal sealed record ReadComment(IReadOnlyList<CommentSignal> Signals, int[] Pieces);
