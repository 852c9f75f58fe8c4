using System.Globalization;
using PolicyBot.Guidelines;

namespace PolicyBot.Plans;

/// <summary>The form for a plan (or a notice) and the rules that the flow rests on, as the pack has them.</summary>
public sealed record PlanQuestionnaire
{
    /// <summary>Id of the question for the channel, such as Facebook.</summary>
    public const string Channel = "kanal";

    /// <summary>Id of the question for the account's name.</summary>
    public const string AccountName = "navn";

    /// <summary>Id of the question for the unit.</summary>
    public const string Unit = "enhet";

    /// <summary>Id of the question for the leader of the unit; a form need not have it.</summary>
    public const string UnitLeader = "enhetsleder";

    /// <summary>Id of the question for the deputy of the leader of the unit; a form need not have it.</summary>
    public const string UnitLeaderDeputy = "stedfortreder";

    /// <summary>Id of the question for the editors; a form need not have it.</summary>
    public const string Editors = "redaktorer";

    /// <summary>Id of the question for the administrators; a form need not have it.</summary>
    public const string Administrators = "administratorer";

    /// <summary>Id of the question for the last day of an account that is not permanent; a form need not have it.</summary>
    public const string EndDate = "sluttdato";

    /// <summary>The rule that a plan must be made.</summary>
    public required SectionId RequiredRule { get; init; }

    /// <summary>The rule that nothing is put in use before the decision.</summary>
    public required SectionId DecisionRule { get; init; }

    /// <summary>The rule to show where the answers on following up are thin; <c>null</c>: the guidelines have none.</summary>
    public SectionId? FollowUpRule { get; init; }

    /// <summary>The steps, in order; the summary comes after them and is not among them.</summary>
    public required IReadOnlyList<PlanStep> Steps { get; init; }

    /// <summary>Every question, in order.</summary>
    public IEnumerable<PlanQuestion> Questions => Steps.SelectMany(step => step.Questions);

    /// <summary>
    /// The last day of an account; <c>null</c>: it is permanent. An account that became permanent keeps the date in its form, where it is no longer asked for.
    /// </summary>
    public DateOnly? EndDateOf(PlanForm form) =>
        AskedOf(form).Any(question => question.Id == EndDate)
        && DateOnly.TryParseExact(form[EndDate], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>The questions that are asked given what has been answered.</summary>
    public IEnumerable<PlanQuestion> AskedOf(PlanForm form)
    {
        var asked = OnlyAsked(form);
        return Questions.Where(question => question.IsAsked(asked));
    }

    /// <summary>The answers without those to questions that are no longer asked. A draft keeps them, for one may choose again; what is sent does not.</summary>
    /// <remarks>A condition names an earlier question: where that is not asked, neither is what hangs on it.</remarks>
    public PlanForm OnlyAsked(PlanForm form) =>
        Questions.Aggregate(form, (kept, question) => question.IsAsked(kept) ? kept : kept.With(question.Id, ""));

    /// <summary>The nearest step after one, counted from 1, in which anything is asked; the summary, one more than there are steps, where there is none.</summary>
    public int StepAfter(int step, PlanForm form) => OpenSteps(form).FirstOrDefault(open => open > step, Steps.Count + 1);

    /// <summary>The nearest step before one in which anything is asked; the first where there is none.</summary>
    public int StepBefore(int step, PlanForm form) => OpenSteps(form).LastOrDefault(open => open < step, 1);

    private IReadOnlyList<int> OpenSteps(PlanForm form)
    {
        var asked = OnlyAsked(form);
        return [.. Enumerable.Range(1, Steps.Count).Where(step => Steps[step - 1].Questions.Any(question => question.IsAsked(asked)))];
    }
}
