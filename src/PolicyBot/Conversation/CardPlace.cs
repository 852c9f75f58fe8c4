using PolicyBot.Municipalities;

namespace PolicyBot.Conversation;

/// <summary>One of the places where those who deal with something have its card.</summary>
/// <param name="Recipient">A person's own chat, or a channel.</param>
/// <param name="Thread">Where further messages go: in a channel, the thread of the first, which comes up again with them.</param>
/// <param name="Language">What is read there.</param>
public sealed record CardPlace(Recipient Recipient, Recipient Thread, Language Language);
