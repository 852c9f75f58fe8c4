namespace PolicyBot.Plans;

/// <summary>Holds where another question has a certain answer.</summary>
/// <param name="Question">Id of the other question.</param>
/// <param name="Is">The value that it must have.</param>
public sealed record PlanCondition(string Question, string Is)
{
    /// <summary>Whether it holds for these answers.</summary>
    public bool HoldsFor(PlanForm form) => form[Question] == Is;
}
