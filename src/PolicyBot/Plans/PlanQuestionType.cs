namespace PolicyBot.Plans;

/// <summary>How a question is answered.</summary>
public enum PlanQuestionType
{
    /// <summary><c>text</c>: one line.</summary>
    Text,

    /// <summary><c>long-text</c>: several lines.</summary>
    LongText,

    /// <summary><c>list</c>: one item a line.</summary>
    List,

    /// <summary><c>choice</c>: one of the given.</summary>
    Choice,

    /// <summary><c>date</c>: a day.</summary>
    Date,

    /// <summary><c>confirm</c>: a box that must be ticked; the answer is <see cref="PlanForm.Confirmed"/>.</summary>
    Confirm,
}
