namespace PolicyBot.Plans;

/// <summary>A question whose answer is another in a later version.</summary>
/// <param name="Question">The question.</param>
/// <param name="Before">The form that has the earlier answer.</param>
/// <param name="After">The form that has the later answer.</param>
public sealed record PlanDifference(PlanQuestion Question, PlanForm Before, PlanForm After)
{
    /// <summary>The questions answered differently, in the order of the form. One that is no longer asked counts as changed.</summary>
    public static IReadOnlyList<PlanDifference> Between(PlanForm before, PlanForm after, PlanQuestionnaire questionnaire)
    {
        (before, after) = (questionnaire.OnlyAsked(before), questionnaire.OnlyAsked(after));
        return [.. questionnaire.Questions
            .Where(question => before[question.Id] != after[question.Id])
            .Select(question => new PlanDifference(question, before, after))];
    }
}
