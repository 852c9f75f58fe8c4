using PolicyBot.Conversation;

namespace PolicyBot.Cases;

/// <summary>Who did something with a case, and when.</summary>
/// <param name="By">Who.</param>
/// <param name="At">UTC.</param>
public sealed record CaseMark(Person By, DateTimeOffset At);
