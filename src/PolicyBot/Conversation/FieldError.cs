namespace PolicyBot.Conversation;

/// <summary>Why an answer can't be taken; shown at its field.</summary>
/// <param name="Question">Id of the question or field.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="Bound">The limit that was broken, for the problems that have one; else 0.</param>
public sealed record FieldError(string Question, FieldProblem Problem, int Bound = 0);
