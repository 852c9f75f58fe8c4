using System.Globalization;
using PolicyBot.Guidelines.Import;

namespace PolicyBot.Tests.Guidelines.Import;

/// <summary>An adopted document, and where each rule of it stands: <c>seed-lines.tsv</c> was written by hand from the document.</summary>
internal sealed class Seed
{
    private readonly string[] lines;
    private readonly Dictionary<string, (int From, int To)> rules;

    public Seed(string municipality)
    {
        Path = System.IO.Path.Combine(SeedsFactAttribute.Folder!, $"{municipality}.txt");
        lines = File.ReadAllLines(Path);
        rules = File.ReadAllLines(System.IO.Path.Combine(AppContext.BaseDirectory, "Guidelines", "Import", "seed-lines.tsv")).Skip(1)
            .Select(line => line.Split('\t'))
            .Where(row => row[0][0] == municipality[0])
            .ToDictionary(row => row[0], row => (Number(row[1]), Number(row[2])));
        Document = ImportedDocument.Read(Path, new ImportNotes(Path));
    }

    public string Path { get; }

    public ImportedDocument Document { get; }

    public IReadOnlyCollection<string> Rules => rules.Keys;

    /// <summary>The imported section that has the whole wording of a rule and nothing else; <c>null</c>: none has.</summary>
    public int? SectionOf(string rule)
    {
        var words = Words(string.Join('\n', lines[(rules[rule].From - 1)..rules[rule].To]));
        var at = Document.Sections.ToList().FindIndex(section => Words(section.Ordlyd).SequenceEqual(words));
        return at < 0 ? null : at;
    }

    // Signs and spaces do not count, nor the mark of the item itself: the reference has that.
    private static IReadOnlyList<string> Words(string text)
    {
        var words = new string([.. text.Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. words.SkipWhile(word => word.All(char.IsDigit))];
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
