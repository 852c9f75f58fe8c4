using System.Globalization;
using PolicyBot.Conversation;

namespace PolicyBot.Plans;

/// <summary>Checks answers against the questions of the pack.</summary>
public static class PlanValidation
{
    /// <summary>What keeps these answers from being sent, in the order of the questions.</summary>
    /// <param name="questions">The questions to check.</param>
    /// <param name="form">The answers to what is asked (<see cref="PlanQuestionnaire.OnlyAsked"/>).</param>
    /// <param name="today">The day in Oslo.</param>
    public static IReadOnlyList<FieldError> Check(IEnumerable<PlanQuestion> questions, PlanForm form, DateOnly today) =>
        [.. questions
            .Where(question => question.IsAsked(form))
            .Select(question => Check(question, form, today))
            .OfType<FieldError>()];

    private static FieldError? Check(PlanQuestion question, PlanForm form, DateOnly today)
    {
        var answer = form[question.Id];
        return answer switch
        {
            "" when question is { Required: true, Type: PlanQuestionType.Confirm } => new FieldError(question.Id, FieldProblem.NotConfirmed),
            "" => question.Required ? new FieldError(question.Id, FieldProblem.Missing) : null,
            _ when answer.Length > question.Max => new FieldError(question.Id, FieldProblem.TooLong, question.Max),
            _ => question.Type switch
            {
                PlanQuestionType.List when form.Lines(question.Id).Count < question.Least =>
                    new FieldError(question.Id, FieldProblem.TooFewLines, question.Least),
                PlanQuestionType.Choice when question.Choices.All(choice => choice.Value != answer) =>
                    new FieldError(question.Id, FieldProblem.NotAChoice),
                PlanQuestionType.Confirm when answer != PlanForm.Confirmed => new FieldError(question.Id, FieldProblem.NotConfirmed),
                PlanQuestionType.Date => CheckDate(question, answer, today),
                _ => null,
            },
        };
    }

    private static FieldError? CheckDate(PlanQuestion question, string answer, DateOnly today)
    {
        if (!DateOnly.TryParseExact(answer, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return new FieldError(question.Id, FieldProblem.NotADate);
        }
        return question.Future && date <= today ? new FieldError(question.Id, FieldProblem.NotInTheFuture) : null;
    }
}
