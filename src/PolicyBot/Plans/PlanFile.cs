using PolicyBot.AdaptiveCards;
using PolicyBot.Guidelines;
using PolicyBot.Municipalities;

namespace PolicyBot.Plans;

/// <summary>Reads plan.yaml of a pack (see docs/packs.md).</summary>
internal static class PlanFile
{
    private static readonly Dictionary<string, PlanQuestionType> Types = new()
    {
        ["text"] = PlanQuestionType.Text,
        ["long-text"] = PlanQuestionType.LongText,
        ["list"] = PlanQuestionType.List,
        ["choice"] = PlanQuestionType.Choice,
        ["date"] = PlanQuestionType.Date,
        ["confirm"] = PlanQuestionType.Confirm,
    };

    private static readonly string[] Needed = [PlanQuestionnaire.Channel, PlanQuestionnaire.AccountName, PlanQuestionnaire.Unit];

    /// <summary>Reads the form; <c>null</c>: the file can't be read, and the errors say why.</summary>
    /// <param name="folder">The pack's folder.</param>
    /// <param name="guideline">The rules that the form may refer to; <c>null</c>: not known, and references are not checked.</param>
    /// <param name="errors">Gets every error with its line.</param>
    public static PlanQuestionnaire? Load(string folder, Guideline? guideline, ICollection<PackError> errors)
    {
        if (PackFile.Read(Path.Combine(folder, "plan.yaml"), errors) is not { } top)
        {
            return null;
        }
        var rules = top.Mapping("rules");
        var steps = top.Mappings("steps").Select(step => ReadStep(step, guideline)).ToList();
        var questionnaire = new PlanQuestionnaire
        {
            RequiredRule = rules is null ? default : Rule(rules, "required", rules.Text("required"), guideline),
            DecisionRule = rules is null ? default : Rule(rules, "decision", rules.Text("decision"), guideline),
            FollowUpRule = OptionalRule(rules, "followUp", guideline),
            Steps = [.. steps.Select(step => step.Step)],
        };
        rules?.Done();
        top.Done();
        Check(steps, top);
        return questionnaire;
    }

    private static ReadPlanStep ReadStep(PackMapping step, Guideline? guideline)
    {
        var questions = step.Mappings("questions").Select(question => new ReadPlanQuestion(question, ReadQuestion(question, guideline))).ToList();
        var read = new PlanStep
        {
            Id = step.Text("id"),
            Title = step.Localized("title"),
            Intro = step.OptionalLocalized("intro"),
            Questions = [.. questions.Select(question => question.Question)],
        };
        if (read.Questions.Count == 0)
        {
            step.Report("questions", "a step needs at least one question");
        }
        step.Done();
        return new ReadPlanStep(step, read, questions);
    }

    private static PlanQuestion ReadQuestion(PackMapping question, Guideline? guideline)
    {
        var type = question.OneOf("type", Types);
        var isLong = type is PlanQuestionType.LongText or PlanQuestionType.List;
        var read = new PlanQuestion
        {
            Id = question.Text("id"),
            Label = question.Localized("label"),
            Type = type,
            Max = question.OptionalNumber("max", 1, 1000) ?? (isLong ? 1000 : 200),
            Required = !question.Flag("optional"),
            Hint = question.OptionalLocalized("hint"),
            Least = question.OptionalNumber("least", 1, 20) ?? 0,
            Choices = ReadChoices(question, type),
            When = ReadCondition(question),
            Future = question.Flag("future"),
            Thin = ReadThinness(question),
            Rule = OptionalRule(question, "rule", guideline),
        };
        question.Done();
        return read;
    }

    private static List<PlanChoice> ReadChoices(PackMapping question, PlanQuestionType type)
    {
        var choices = new List<PlanChoice>();
        foreach (var choice in question.Mappings("choices"))
        {
            choices.Add(new PlanChoice(choice.Text("value"), choice.Localized("text")));
            choice.Done();
        }
        if (type == PlanQuestionType.Choice ? choices.Count < 2 : choices.Count > 0)
        {
            question.Report("choices", "'choices' has two or more items where 'type' is choice, and is left out elsewhere");
        }
        if (choices.DistinctBy(choice => choice.Value).Count() < choices.Count)
        {
            question.Report("choices", "two choices have the same value");
        }
        return choices;
    }

    private static PlanCondition? ReadCondition(PackMapping question)
    {
        if (!question.Has("when") || question.Mapping("when") is not { } condition)
        {
            return null;
        }
        var read = new PlanCondition(condition.Text("question"), condition.Text("is"));
        condition.Done();
        return read;
    }

    private static Thinness? ReadThinness(PackMapping question)
    {
        if (!question.Has("thin") || question.Mapping("thin") is not { } thin)
        {
            return null;
        }
        var read = new Thinness(thin.OptionalNumber("shorter", 2, 200), thin.OptionalText("is"));
        thin.Done();
        return read;
    }

    private static SectionId? OptionalRule(PackMapping? at, string name, Guideline? guideline) =>
        at?.OptionalText(name) is { } id ? Rule(at, name, id, guideline) : null;

    private static SectionId Rule(PackMapping at, string name, string id, Guideline? guideline)
    {
        var rule = new SectionId(id);
        if (id.Length > 0 && guideline is not null && guideline.Find(rule) is null)
        {
            at.Report(name, $"'{name}' refers to the rule '{id}', which guidelines.yaml does not have");
        }
        return rule;
    }

    private static void Check(List<ReadPlanStep> steps, PackMapping top)
    {
        if (steps.Count is < 1 or > 8)
        {
            top.Report("steps", "'steps' has one to eight steps");
        }
        foreach (var doubled in Doubled(steps, step => step.Step.Id))
        {
            doubled.At.Report("id", $"two steps have the id '{doubled.Step.Id}'");
        }
        var questions = steps.SelectMany(step => step.Questions).ToList();
        foreach (var doubled in Doubled(questions, question => question.Question.Id))
        {
            doubled.At.Report("id", $"two questions have the id '{doubled.Question.Id}'");
        }
        foreach (var taken in questions.Where(question => question.Question.Id is PlanDialog.PlanKey or PlanDialog.StepKey or PlanDialog.RevisionKey or PlanDialog.StageKey or PlanDialog.BeforeKey or ExecuteAction.VerbKey))
        {
            taken.At.Report("id", $"a question can't have the id '{taken.Question.Id}'; the cards use it");
        }
        foreach (var missing in Needed.Where(id => !questions.Exists(read => read.Question is { Required: true, When: null } && read.Question.Id == id)))
        {
            top.Report("steps", $"a required question with the id '{missing}' is missing; number, card and register use it");
        }
        foreach (var (at, question) in questions)
        {
            var earlier = questions.TakeWhile(other => other.At != at).Select(other => other.Question);
            if (question.When is { } when && !earlier.Any(other => other.Id == when.Question && other.Choices.Any(choice => choice.Value == when.Is)))
            {
                at.Report("when", $"'when' of '{question.Id}' must name an earlier choice and one of its values");
            }
        }
    }

    // The second of two and those after it: that is where a copy was pasted. One without an id is an error already.
    private static IEnumerable<T> Doubled<T>(IEnumerable<T> read, Func<T, string> id) =>
        read.GroupBy(id).Where(group => group.Key.Length > 0).SelectMany(group => group.Skip(1));

    private sealed record ReadPlanStep(PackMapping At, PlanStep Step, IReadOnlyList<ReadPlanQuestion> Questions);

    private sealed record ReadPlanQuestion(PackMapping At, PlanQuestion Question);
}
