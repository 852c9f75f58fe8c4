using System.Collections.Frozen;
using PolicyBot.Municipalities;

namespace PolicyBot.Guidelines;

/// <summary>Reads a pack's <c>guidelines.yaml</c>; <c>docs/packs.md</c> has the format.</summary>
public static class GuidelineFile
{
    /// <summary>The file's name in the pack's folder.</summary>
    public const string Name = "guidelines.yaml";

    /// <summary>Longest title, in characters, in each language: it must fit on a button.</summary>
    public const int LongestTitle = 60;

    /// <summary>Longest short answer, in characters, in each language: it must fit on a card.</summary>
    public const int LongestAnswer = 1200;

    /// <summary>Longest example question, in characters.</summary>
    public const int LongestQuestion = 400;

    private static readonly FrozenDictionary<string, SectionAction> Actions = new Dictionary<string, SectionAction>
    {
        ["start-plan"] = SectionAction.StartPlan,
        ["my-plans"] = SectionAction.MyPlans,
        ["report-case"] = SectionAction.ReportCase,
        ["ask-adviser"] = SectionAction.AskAdviser,
        ["accounts"] = SectionAction.Accounts,
        ["register-inquiry"] = SectionAction.RegisterInquiry,
        ["close-forum"] = SectionAction.CloseForum,
        ["answer-help"] = SectionAction.AnswerHelp,
        ["check-post"] = SectionAction.CheckPost,
    }.ToFrozenDictionary();

    /// <summary>Reads the guidelines of a pack.</summary>
    /// <param name="folder">The pack's folder.</param>
    /// <param name="errors">Gets everything that is wrong, with file and line.</param>
    /// <returns><c>null</c> where anything was wrong.</returns>
    public static Guideline? Load(string folder, ICollection<PackError> errors)
    {
        var before = errors.Count;
        if (PackFile.Read(Path.Combine(folder, Name), errors) is not { } top)
        {
            return null;
        }
        var source = ReadSource(top);
        var mappings = top.Mappings("sections");
        if (mappings.Count == 0)
        {
            top.Report("sections", "'sections' has no section; a guideline has at least one");
        }
        top.Done();
        var sections = mappings.Select(ReadSection).ToList();
        CheckIds(mappings, sections);
        var more = ExampleFile.Load(folder, sections.Select(section => section.Id).ToHashSet(), errors);
        return errors.Count == before
            ? new Guideline(source, [.. sections.Select(section => section with { Questions = [.. section.Questions, .. more.Of(section.Id)] })], more.NotCovered)
            : null;
    }

    private static GuidelineSource ReadSource(PackMapping top) => new()
    {
        Document = top.Localized("document"),
        Adopted = top.Date("adopted"),
        AdoptedBy = top.Localized("adoptedBy"),
        Version = top.Text("version"),
        VersionAt = top.PlaceOf("version"),
        Link = ReadLink(top),
    };

    private static Uri? ReadLink(PackMapping top)
    {
        if (top.OptionalText("link") is not { } text)
        {
            return null;
        }
        if (Uri.TryCreate(text, UriKind.Absolute, out var link) && link.Scheme is "https" or "http")
        {
            return link;
        }
        top.Report("link", $"'link' must be a whole address as https://..., not '{text}'");
        return null;
    }

    private static Section ReadSection(PackMapping mapping)
    {
        var section = new Section
        {
            Id = ReadId(mapping),
            Heading = mapping.Text("heading"),
            Item = mapping.OptionalNumber("item", 1, 999),
            Title = mapping.Localized("title", LongestTitle),
            Answer = mapping.Localized("answer", LongestAnswer),
            Ordlyd = mapping.OptionalText("ordlyd"),
            Words = mapping.Texts("words"),
            Questions = ReadQuestions(mapping),
            Related = [.. mapping.Texts("related").Select(id => new SectionId(id))],
            Actions = [.. ReadActions(mapping)],
        };
        mapping.Done();
        return section;
    }

    private static SectionId ReadId(PackMapping mapping)
    {
        var id = mapping.Text("id");
        if (!id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-'))
        {
            mapping.Report("id", $"'id' has lower-case letters, digits, full stops and hyphens only, not '{id}'");
        }
        return new SectionId(id);
    }

    private static IReadOnlyList<string> ReadQuestions(PackMapping mapping)
    {
        var questions = mapping.Texts("questions");
        foreach (var question in questions.Where(question => question.Length > LongestQuestion))
        {
            mapping.ReportItem("questions", question, $"this question has {question.Length} characters; at most {LongestQuestion}");
        }
        return questions;
    }

    private static IEnumerable<SectionAction> ReadActions(PackMapping mapping)
    {
        foreach (var name in mapping.Texts("actions"))
        {
            if (Actions.TryGetValue(name, out var action))
            {
                yield return action;
            }
            else
            {
                mapping.ReportItem("actions", name, $"'{name}' is no action; known are {string.Join(", ", Actions.Keys.Order(StringComparer.Ordinal))}");
            }
        }
    }

    private static void CheckIds(IReadOnlyList<PackMapping> mappings, List<Section> sections)
    {
        var known = new HashSet<SectionId>();
        foreach (var (mapping, section) in mappings.Zip(sections))
        {
            // A missing id is an error already; two of them are not one doubled id.
            if (section.Id.Value.Length > 0 && !known.Add(section.Id))
            {
                mapping.Report("id", $"the id '{section.Id}' stands more than once");
            }
        }
        foreach (var (mapping, section) in mappings.Zip(sections))
        {
            foreach (var id in section.Related)
            {
                if (id == section.Id)
                {
                    mapping.ReportItem("related", id.Value, "a section is not related to itself");
                }
                else if (!known.Contains(id))
                {
                    mapping.ReportItem("related", id.Value, $"there is no section '{id}'");
                }
            }
        }
    }
}
