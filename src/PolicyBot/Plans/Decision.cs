using PolicyBot.Conversation;

namespace PolicyBot.Plans;

/// <summary>Who decided, when, and with what words.</summary>
/// <param name="By">The member of the rådmannsteam.</param>
/// <param name="At">UTC.</param>
/// <param name="Comment">What is to be changed, or why it was turned down; <c>null</c>: nothing was said.</param>
public sealed record Decision(Person By, DateTimeOffset At, string? Comment = null);
