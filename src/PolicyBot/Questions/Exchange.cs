namespace PolicyBot.Questions;

/// <summary>Something asked, and what came of it.</summary>
/// <param name="Text">As the asker wrote it, without national identity numbers.</param>
/// <param name="AskedAt">UTC.</param>
/// <param name="Reply">The first that was given, which stands; <c>null</c>: none yet.</param>
public sealed record Exchange(string Text, DateTimeOffset AskedAt, QuestionReply? Reply = null);
