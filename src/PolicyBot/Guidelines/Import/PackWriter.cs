using System.Globalization;
using System.Text;

namespace PolicyBot.Guidelines.Import;

/// <summary>Writes a new pack from a document: the rules from the document, the rest from a template that a person goes through.</summary>
internal static class PackWriter
{
    // What the rules that a form rests on speak of: that an account is made, and who decides.
    private static readonly string[] Required = ["opprett", "plan", "varsl", "konto", "profil"];
    private static readonly string[] Decision = ["godkjen", "avklar", "rådmann", "kommunedirektør", "leder", "leiar", "plan"];

    /// <summary>The files of a pack, by name.</summary>
    /// <param name="document">What was read.</param>
    /// <param name="pack">What the document does not say.</param>
    /// <param name="matters">What people ask elsewhere (<see cref="BorrowedQuestions.Of"/>).</param>
    /// <param name="today">Stands in for a date of adoption that nobody knows.</param>
    /// <param name="notes">Gets what a person must look at.</param>
    public static IReadOnlyDictionary<string, string> Write(
        ImportedDocument document, NewPack pack, IReadOnlyList<NotCoveredMatter> matters, DateOnly today, ImportNotes notes)
    {
        var guideline = NewGuideline.Of(document, pack, matters, today, notes);
        return new Dictionary<string, string>
        {
            ["municipality.yaml"] = Municipality(pack, notes),
            [GuidelineFile.Name] = Guidelines(guideline),
            ["plan.yaml"] = Plan(document, guideline, pack, notes),
            [ExampleFile.Name] = Examples(guideline),
        };
    }

    private static string Municipality(NewPack pack, ImportNotes notes)
    {
        notes.Add(0, "municipality.yaml has working hours from 08:00 to 15:30 and usual names of the roles; look at whether they are yours");
        return Template("municipality.yaml")
            .Replace("{id}", pack.Id, StringComparison.Ordinal)
            .Replace("{name}", Yaml.Line(pack.Name), StringComparison.Ordinal)
            .Replace("{flow}", pack.IsNotice ? "notification" : "approval", StringComparison.Ordinal)
            .Replace("{prefix}", Prefix(pack.Id), StringComparison.Ordinal);
    }

    private static string Guidelines(Guideline guideline)
    {
        var text = new StringBuilder();
        text.Append("# Imported from the adopted document. Titles and answers are its own words: write them plainer, and add words and questions\n# that people use (docs/packs.md). Leave ordlyd as it is.\n");
        text.Append(Yaml.Text(0, "document", guideline.Source.Document.Own));
        text.Append(CultureInfo.InvariantCulture, $"adopted: {guideline.Source.Adopted:yyyy-MM-dd}\n");
        text.Append(Yaml.Text(0, "adoptedBy", guideline.Source.AdoptedBy.Own));
        text.Append(CultureInfo.InvariantCulture, $"version: \"{guideline.Source.Version}\"\n\nsections:\n");
        text.AppendJoin('\n', guideline.Sections.Select(Section));
        return text.ToString();
    }

    private static string Section(Section section)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"  - id: {section.Id}\n");
        text.Append(Yaml.Text(4, "heading", section.Heading));
        if (section.Item is { } item)
        {
            text.Append(CultureInfo.InvariantCulture, $"    item: {item}\n");
        }
        text.Append(Yaml.Text(4, "title", section.Title.Own)).Append(Yaml.Text(4, "answer", section.Answer.Own)).Append(Yaml.Text(4, "ordlyd", section.Ordlyd!));
        Append(text, "words", section.Words);
        Append(text, "related", section.Related.Select(id => id.Value));
        return text.ToString();
    }

    private static void Append(StringBuilder text, string name, IEnumerable<string> items)
    {
        if (items.Any())
        {
            text.Append(CultureInfo.InvariantCulture, $"    {name}:\n").AppendJoin("", items.Select(item => $"      - {Yaml.Line(item)}\n"));
        }
    }

    private static string Plan(ImportedDocument document, Guideline guideline, NewPack pack, ImportNotes notes)
    {
        var required = Rule(document.Sections, Required);
        var decision = Rule(document.Sections, Decision);
        notes.Add(document.Sections[required].Line, $"plan.yaml: {guideline.Sections[required].Id} was taken for the rule that demands {(pack.IsNotice ? "a notice" : "a plan")}");
        notes.Add(document.Sections[decision].Line, $"plan.yaml: {guideline.Sections[decision].Id} was taken for the rule that an account waits for a decision");
        return Template(pack.IsNotice ? "plan-notification.yaml" : "plan-approval.yaml")
            .Replace("{required}", guideline.Sections[required].Id.Value, StringComparison.Ordinal)
            .Replace("{decision}", guideline.Sections[decision].Id.Value, StringComparison.Ordinal);
    }

    private static string Examples(Guideline guideline)
    {
        var text = new StringBuilder("# For the search to begin with; nobody sees them. Made by the import of the rules' own words, and of what people ask where rules are about the same.\n# Put what people ask here in their place.\n");
        foreach (var section in guideline.Sections)
        {
            Append(section.Id.Value, section.Questions.Concat(EverydayWords.Questions(section)));
        }
        foreach (var matter in guideline.NotCovered)
        {
            Append($"- {matter.Name}", matter.Questions);
        }
        void Append(string title, IEnumerable<string> questions) => text.Append(CultureInfo.InvariantCulture, $"\n= {title}\n").AppendJoin('\n', questions).Append('\n');
        return text.ToString();
    }

    // The rule that speaks of most of what is looked for; the first where none does.
    private static int Rule(IReadOnlyList<ImportedSection> sections, string[] words) =>
        Enumerable.Range(0, sections.Count).MaxBy(at => words.Count(word => sections[at].Ordlyd.Contains(word, StringComparison.OrdinalIgnoreCase)));

    private static string Prefix(string id)
    {
        var letters = new string([.. id.Where(char.IsAsciiLetterLower).Take(3)]).ToUpperInvariant();
        return letters.Length > 1 ? letters : $"{letters}X";
    }

    private static string Template(string name)
    {
        using var stream = typeof(PackWriter).Assembly.GetManifestResourceStream($"PolicyBot.Guidelines.Import.Template.{name}")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
