using PolicyBot.Conversation;

namespace PolicyBot.Questions;

/// <summary>What came of a command to a question.</summary>
public abstract record QuestionOutcome
{
    private QuestionOutcome()
    {
    }

    /// <summary>It is to be stored and told.</summary>
    public sealed record Accepted(PassedQuestion Next, QuestionEvent Event) : QuestionOutcome;

    /// <summary>Somebody replied first; their reply stands.</summary>
    public sealed record AlreadyReplied(QuestionReply First) : QuestionOutcome;

    /// <summary>What was typed must be mended first.</summary>
    public sealed record Invalid(FieldProblem Problem) : QuestionOutcome;

    /// <summary>It may not be done.</summary>
    public sealed record Refused(QuestionRefusal Reason) : QuestionOutcome;
}
