using PolicyBot.Municipalities;

namespace PolicyBot.Conversation;

/// <summary>Whom a message is for, and what they read.</summary>
/// <param name="Recipient">A person, or a channel.</param>
/// <param name="Language">The person's, or the municipality's.</param>
public sealed record Addressee(Recipient Recipient, Language Language);
