namespace PolicyBot.Questions;

/// <summary>What the adviser said to a question.</summary>
/// <param name="Kind">Answered or not.</param>
/// <param name="Text">The answer, or the reason.</param>
/// <param name="ByName">The adviser's name as Teams told it; not trusted as markup.</param>
/// <param name="At">UTC.</param>
public sealed record QuestionReply(ReplyKind Kind, string Text, string ByName, DateTimeOffset At);
