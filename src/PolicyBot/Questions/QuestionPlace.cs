using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Questions;

/// <summary>One of the places where the adviser has a question.</summary>
/// <param name="Recipient">The adviser's own chat, or the channel for cases.</param>
/// <param name="Thread">Where further messages go: in a channel, the thread of the first, which comes up again with them.</param>
/// <param name="Language">What is read there.</param>
public sealed record QuestionPlace(Recipient Recipient, Recipient Thread, Language Language);
