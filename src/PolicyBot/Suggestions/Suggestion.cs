using PolicyBot.Questions;

namespace PolicyBot.Suggestions;

/// <summary>A question with its answer that the guidelines might take in. No names are in it but those that somebody wrote.</summary>
/// <param name="Id">Tells one from another.</param>
/// <param name="Question">As it was asked.</param>
/// <param name="Answer">As the adviser answered.</param>
/// <param name="AnsweredAt">UTC.</param>
public sealed record Suggestion(SuggestionId Id, string Question, string Answer, DateTimeOffset AnsweredAt)
{
    /// <summary>What an exchange would be as a suggestion; <c>null</c>: there is none such, or it is not answered.</summary>
    /// <param name="question">The question.</param>
    /// <param name="number">Which of its exchanges, counted from 1.</param>
    public static Suggestion? Of(PassedQuestion question, int number) =>
        number >= 1 && number <= question.Exchanges.Count && question.Exchanges[number - 1] is { Reply: { Kind: ReplyKind.Answered } reply } exchange
            ? new Suggestion(new SuggestionId(question.Id, number), exchange.Text, reply.Text, reply.At)
            : null;
}
