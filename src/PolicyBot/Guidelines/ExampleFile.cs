using PolicyBot.Municipalities;

namespace PolicyBot.Guidelines;

/// <summary>Reads a pack's <c>questions.txt</c>, which it may lack; <c>docs/packs.md</c> has the format.</summary>
internal static class ExampleFile
{
    /// <summary>The file's name in the pack's folder.</summary>
    public const string Name = "questions.txt";

    private const string NotCovered = "-";

    /// <summary>Reads what people ask, rule by rule, and what they ask that no rule answers.</summary>
    /// <param name="folder">The pack's folder.</param>
    /// <param name="known">The ids of the guideline's sections.</param>
    /// <param name="errors">Gets everything that is wrong, with file and line.</param>
    public static Examples Load(string folder, IReadOnlySet<SectionId> known, ICollection<PackError> errors)
    {
        var file = Path.Combine(folder, Name);
        var examples = new Examples();
        if (!File.Exists(file))
        {
            return examples;
        }
        // Where the title is wrong, or missing, one error is enough for all that stands below it.
        List<string>? questions = null;
        var isTitled = false;
        var number = 0;
        foreach (var line in File.ReadLines(file).Select(line => line.Trim()))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }
            if (line[0] == '=')
            {
                var title = line[1..].Trim();
                (questions, isTitled) = (Begin(title, known, examples), true);
                if (questions is null)
                {
                    errors.Add(new PackError(file, number, $"there is no section '{title}'; what no section answers begins with '= - ' and a name"));
                }
            }
            else if (!isTitled)
            {
                errors.Add(new PackError(file, number, "a question must stand below a line with '= ' and the id of its section"));
                isTitled = true;
            }
            else if (line.Length > GuidelineFile.LongestQuestion)
            {
                errors.Add(new PackError(file, number, $"this question has {line.Length} characters; at most {GuidelineFile.LongestQuestion}"));
            }
            else
            {
                questions?.Add(line);
            }
        }
        return examples;
    }

    private static List<string>? Begin(string title, IReadOnlySet<SectionId> known, Examples examples)
    {
        if (title.StartsWith(NotCovered + " ", StringComparison.Ordinal))
        {
            return examples.BeginNotCovered(title[NotCovered.Length..].Trim());
        }
        var id = new SectionId(title);
        return known.Contains(id) ? examples.Begin(id) : null;
    }
}

/// <summary>What a pack's <c>questions.txt</c> holds.</summary>
internal sealed class Examples
{
    private readonly Dictionary<SectionId, List<string>> bySection = [];
    private readonly OrderedDictionary<string, List<string>> byMatter = [];

    /// <summary>Matters that no section covers.</summary>
    public IReadOnlyList<NotCoveredMatter> NotCovered => [.. byMatter.Select(matter => new NotCoveredMatter(matter.Key, matter.Value))];

    /// <summary>The questions that a section answers.</summary>
    public IReadOnlyList<string> Of(SectionId id) => bySection.GetValueOrDefault(id, []);

    /// <summary>Begins, or goes on with, a section's questions.</summary>
    public List<string> Begin(SectionId id) => bySection.TryGetValue(id, out var begun) ? begun : bySection[id] = [];

    /// <summary>Begins, or goes on with, a matter that no section covers.</summary>
    public List<string> BeginNotCovered(string name)
    {
        if (!byMatter.TryGetValue(name, out var questions))
        {
            questions = byMatter[name] = [];
        }
        return questions;
    }
}
