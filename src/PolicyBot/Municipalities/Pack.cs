using System.Text.RegularExpressions;
using PolicyBot.Accounts;
using PolicyBot.Guidelines;
using PolicyBot.Plans;
using PolicyBot.Publishing;
using PolicyBot.Reading;

namespace PolicyBot.Municipalities;

/// <summary>Reads a pack: the folder of YAML files that describes a municipality (see docs/packs.md).</summary>
public static partial class Pack
{
    private const int MostUnits = 100;
    private const string Approve = "approve";
    private const string Ask = "ask";
    private const string AskBack = "ask-back";

    private static readonly Dictionary<string, Language> Languages = new()
    {
        ["nb"] = Language.Nb,
        ["nn"] = Language.Nn,
        ["en"] = Language.En,
    };

    private static readonly Dictionary<string, Flow> Flows = new()
    {
        ["approval"] = Flow.Approval,
        ["notification"] = Flow.Notification,
    };

    private static readonly Dictionary<string, DecisionKind> Decisions = new()
    {
        ["receive"] = DecisionKind.Receive,
        [Approve] = DecisionKind.Approve,
        [Ask] = DecisionKind.Ask,
        [AskBack] = DecisionKind.Ask,
        ["turn-down"] = DecisionKind.TurnDown,
    };

    /// <summary>Reads a whole pack and checks it.</summary>
    /// <param name="folder">A folder with municipality.yaml, guidelines.yaml and plan.yaml, translations of them, and accounts.yaml and publishing.yaml if it likes.</param>
    /// <exception cref="PackException">The pack has errors; all of them are in it.</exception>
    public static Municipality Load(string folder)
    {
        var errors = new List<PackError>();
        var head = PackFile.Read(Path.Combine(folder, "municipality.yaml"), errors) is { } top ? ReadHead(top) : null;
        var guideline = GuidelineFile.Load(folder, errors);
        var questionnaire = PlanFile.Load(folder, guideline, errors);
        var (operationRules, accounts) = AccountsFile.Load(folder, guideline, questionnaire, errors);
        var publishing = PublishingFile.Load(folder, guideline, errors);
        if (errors.Count > 0 || head is null || guideline is null || questionnaire is null)
        {
            throw new PackException(errors);
        }
        // Only now: what is wrong with an id need not be told of each translation too.
        var roles = head.Roles;
        foreach (var translation in PackTranslation.ReadAll(folder, Languages, head.Language, errors))
        {
            (roles, guideline, questionnaire) = (translation.Of(roles), translation.Of(guideline), translation.Of(questionnaire));
        }
        if (errors.Count > 0)
        {
            throw new PackException(errors);
        }
        return new Municipality
        {
            Id = head.Id,
            Name = head.Name,
            Language = head.Language,
            Flow = head.Flow,
            Decisions = head.Decisions,
            PlanPrefix = head.PlanPrefix,
            Roles = roles,
            Units = head.Units,
            WorkingTime = head.WorkingTime,
            Guideline = guideline,
            Search = new GuidelineSearch(guideline),
            Questionnaire = questionnaire,
            OperationRules = operationRules,
            Accounts = accounts,
            Publishing = publishing,
        };
    }

    /// <summary>Whether a text may be a municipality's id.</summary>
    public static bool IsId(string text) => IdPattern.IsMatch(text);

    private static Head ReadHead(PackMapping top)
    {
        var id = top.Text("id");
        if (id.Length > 0 && !IsId(id))
        {
            top.Report("id", $"'id' has lower-case letters a to z, digits and hyphens only, not '{id}'");
        }
        var prefix = top.Text("planPrefix");
        if (prefix.Length > 0 && !PrefixPattern.IsMatch(prefix))
        {
            top.Report("planPrefix", $"'planPrefix' is two to six capital letters A to Z, not '{prefix}'");
        }
        var flow = top.OneOf("flow", Flows);
        var decisions = ReadDecisions(top, flow);
        var head = new Head(
            new MunicipalityId(id),
            top.Text("name"),
            top.OneOf("language", Languages),
            flow with { AsksBack = decisions.Contains(AskBack) },
            [.. decisions.Select(decision => Decisions[decision])],
            prefix,
            ReadRoles(top.Mapping("roles")),
            ReadUnits(top),
            ReadWorkingTime(top.Mapping("workingTime")));
        top.Done();
        return head;
    }

    private static IReadOnlyList<string> ReadDecisions(PackMapping top, Flow flow)
    {
        if (!top.Has("decisions"))
        {
            return flow.IsNotice ? ["receive", Approve, AskBack] : [Approve, Ask, "turn-down"];
        }
        var decisions = new List<string>();
        foreach (var name in top.Texts("decisions"))
        {
            if (!Decisions.ContainsKey(name) || decisions.Contains(name))
            {
                top.Report("decisions", $"'decisions' has each of {string.Join(", ", Decisions.Keys)} at most once, not '{name}'");
            }
            else
            {
                decisions.Add(name);
            }
        }
        if (!decisions.Contains(Approve))
        {
            top.Report("decisions", "'decisions' needs approve, or no account can ever be used");
        }
        if (decisions.Contains(Ask) && decisions.Contains(AskBack))
        {
            top.Report("decisions", "'decisions' has ask or ask-back, not both: a plan goes back in one way");
        }
        return decisions;
    }

    private static RoleNames ReadRoles(PackMapping? roles)
    {
        var names = new RoleNames(
            roles?.Localized("radmannsteam") ?? new LocalizedText(""),
            roles?.Localized("informasjonsradgiver") ?? new LocalizedText(""));
        roles?.Done();
        return names;
    }

    private static IReadOnlyList<string> ReadUnits(PackMapping top)
    {
        var units = top.Texts("units");
        foreach (var unit in units.Where(unit => unit.Length > ReadingRules.UnitLimit))
        {
            top.ReportItem("units", unit, $"this unit has {unit.Length} characters; at most {ReadingRules.UnitLimit}");
        }
        foreach (var unit in units.GroupBy(unit => unit).Where(same => same.Count() > 1))
        {
            top.ReportItem("units", unit.Key, $"the unit '{unit.Key}' stands more than once");
        }
        if (units.Count > MostUnits)
        {
            top.Report("units", $"'units' has {units.Count} units; at most {MostUnits} are shown to choose from");
        }
        return units;
    }

    private static WorkingTime ReadWorkingTime(PackMapping? time)
    {
        if (time is null)
        {
            return new WorkingTime([], default, default);
        }
        var days = new List<DayOfWeek>();
        foreach (var name in time.Texts("days"))
        {
            if (!Enum.TryParse<DayOfWeek>(name, ignoreCase: true, out var day) || int.TryParse(name, out _) || days.Contains(day))
            {
                time.Report("days", $"'days' has each of monday to sunday at most once, not '{name}'");
            }
            else
            {
                days.Add(day);
            }
        }
        if (days.Count == 0)
        {
            time.Report("days", "'days' needs at least one day");
        }
        var workingTime = new WorkingTime(days, time.Time("from"), time.Time("to"));
        if (workingTime.To <= workingTime.From)
        {
            time.Report("to", "'to' must be later than 'from'");
        }
        time.Done();
        return workingTime;
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{0,39}$")]
    private static partial Regex IdPattern { get; }

    [GeneratedRegex("^[A-Z]{2,6}$")]
    private static partial Regex PrefixPattern { get; }

    // What municipality.yaml alone says, so that its errors are told beside those of the other files.
    private sealed record Head(
        MunicipalityId Id, string Name, Language Language, Flow Flow, IReadOnlyList<DecisionKind> Decisions, string PlanPrefix, RoleNames Roles,
        IReadOnlyList<string> Units, WorkingTime WorkingTime);
}
