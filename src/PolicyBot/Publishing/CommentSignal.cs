namespace PolicyBot.Publishing;

/// <summary>Something in a comment that tells of what kind it is.</summary>
/// <param name="Name">What it is: <c>field:</c> with a word field, <c>word:</c> with a stem, <c>form:</c> with a trait of the text.</param>
/// <param name="Value">How strongly it is there.</param>
/// <param name="Start">Where it stands in the comment.</param>
/// <param name="Length">How long it is; 0: it is a trait of the whole comment, or too weak to be shown as a reason.</param>
internal readonly record struct CommentSignal(string Name, float Value, int Start = 0, int Length = 0);
