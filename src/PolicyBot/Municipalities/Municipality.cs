using PolicyBot.Accounts;
using PolicyBot.Guidelines;
using PolicyBot.Plans;
using PolicyBot.Publishing;

namespace PolicyBot.Municipalities;

/// <summary>A municipality as its pack describes it. It never changes while the program runs.</summary>
public sealed record Municipality
{
    /// <summary>Its name in settings, commands and the database.</summary>
    public required MunicipalityId Id { get; init; }

    /// <summary>Its name for people.</summary>
    public required string Name { get; init; }

    /// <summary>For a reader whose own language is not known.</summary>
    public required Language Language { get; init; }

    /// <summary>What must be done before an account is put in use.</summary>
    public required Flow Flow { get; init; }

    /// <summary>What the rådmannsteam can do with a plan, in the order of the buttons.</summary>
    public required IReadOnlyList<DecisionKind> Decisions { get; init; }

    /// <summary>First part of plan numbers: capital letters.</summary>
    public required string PlanPrefix { get; init; }

    /// <summary>What the roles are called here.</summary>
    public required RoleNames Roles { get; init; }

    /// <summary>The units that people work in, in the order they are shown; empty: people type theirs.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>Normal working time.</summary>
    public required WorkingTime WorkingTime { get; init; }

    /// <summary>The adopted guidelines.</summary>
    public required Guideline Guideline { get; init; }

    /// <summary>Finds the rule that answers a question.</summary>
    public required GuidelineSearch Search { get; init; }

    /// <summary>The rules that running official accounts rests on.</summary>
    public OperationRules OperationRules { get; init; } = new();

    /// <summary>Accounts that are older than the bot; they go into the register.</summary>
    public IReadOnlyList<ListedAccount> Accounts { get; init; } = [];

    /// <summary>What the guidelines ask where the municipality publishes and answers.</summary>
    public PublishingRules Publishing { get; init; } = new();

    /// <summary>The form for a plan, or for a notice.</summary>
    public required PlanQuestionnaire Questionnaire { get; init; }
}
