using PolicyBot.Guidelines;
using PolicyBot.Municipalities;

namespace PolicyBot.Plans;

/// <summary>A question of the form for a plan, as the pack has it.</summary>
public sealed record PlanQuestion
{
    /// <summary>Unique in the form; ascii.</summary>
    public required string Id { get; init; }

    /// <summary>What is asked.</summary>
    public required LocalizedText Label { get; init; }

    /// <summary>How it is answered.</summary>
    public required PlanQuestionType Type { get; init; }

    /// <summary>The most characters that an answer may have, in UTF-16 units.</summary>
    public required int Max { get; init; }

    /// <summary>Whether it must be answered before the plan is sent.</summary>
    public required bool Required { get; init; }

    /// <summary>What to write, shown in the empty field.</summary>
    public LocalizedText? Hint { get; init; }

    /// <summary>For a list: the fewest lines.</summary>
    public int Least { get; init; }

    /// <summary>For a choice: what can be chosen; else empty.</summary>
    public required IReadOnlyList<PlanChoice> Choices { get; init; }

    /// <summary>Asked only where another question has a certain answer; <c>null</c>: always.</summary>
    public PlanCondition? When { get; init; }

    /// <summary>For a date: it must be after today in Oslo.</summary>
    public bool Future { get; init; }

    /// <summary>When the answer is so thin that the rule on following up is shown; <c>null</c>: never.</summary>
    public Thinness? Thin { get; init; }

    /// <summary>The rule that asks for it.</summary>
    public SectionId? Rule { get; init; }

    /// <summary>Whether it is asked, given answers that hold no more than what is asked.</summary>
    public bool IsAsked(PlanForm form) => When?.HoldsFor(form) ?? true;
}
