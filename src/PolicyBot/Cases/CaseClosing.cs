using PolicyBot.Conversation;

namespace PolicyBot.Cases;

/// <summary>How a case was closed.</summary>
/// <param name="Kind">How it ended.</param>
/// <param name="Text">What came of it.</param>
/// <param name="By">Who closed it.</param>
/// <param name="At">UTC.</param>
public sealed record CaseClosing(ClosingKind Kind, string Text, Person By, DateTimeOffset At);
