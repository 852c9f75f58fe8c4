namespace PolicyBot.Feedback;

/// <summary>Questions that ask for the same, in whatever words.</summary>
/// <param name="Times">How often they were asked.</param>
/// <param name="Example">One of them, without names.</param>
internal sealed record QuestionGroup(int Times, string Example);
