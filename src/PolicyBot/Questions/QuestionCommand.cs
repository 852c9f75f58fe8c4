using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Questions;

/// <summary>Somebody passes a question on.</summary>
/// <param name="Id">The id that its card had.</param>
/// <param name="Municipality">The asker's.</param>
/// <param name="By">The asker.</param>
/// <param name="ShowName">Whether the adviser is to see their name.</param>
/// <param name="Text">As they typed it.</param>
/// <param name="To">Where it goes; empty: nobody is set up to receive it.</param>
/// <param name="At">UTC.</param>
public sealed record PassQuestion(QuestionId Id, MunicipalityId Municipality, Person By, bool ShowName, string Text, IReadOnlyList<Recipient> To, DateTimeOffset At);

/// <summary>The adviser replies to what was asked.</summary>
/// <param name="Actor">Who does, with <see cref="Role.Adviser"/> if they have it.</param>
/// <param name="Number">Which of the <see cref="PassedQuestion.Exchanges"/>, counted from 1.</param>
/// <param name="Kind">Answered or not.</param>
/// <param name="Text">As they typed it.</param>
/// <param name="At">UTC.</param>
public sealed record ReplyToQuestion(Actor Actor, int Number, ReplyKind Kind, string Text, DateTimeOffset At);

/// <summary>The asker asks once more, about the answer.</summary>
/// <param name="By">Who does.</param>
/// <param name="Text">As they typed it.</param>
/// <param name="At">UTC.</param>
public sealed record AskAgain(Person By, string Text, DateTimeOffset At);

/// <summary>Somebody is set up to receive a question that has waited for that.</summary>
/// <param name="To">Where it goes; at least one.</param>
/// <param name="At">UTC.</param>
public sealed record DeliverQuestion(IReadOnlyList<Recipient> To, DateTimeOffset At);
