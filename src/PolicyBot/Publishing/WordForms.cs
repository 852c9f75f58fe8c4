using System.Collections.Frozen;
using System.Text.RegularExpressions;
using PolicyBot.Guidelines.Search;

namespace PolicyBot.Publishing;

/// <summary>Makes one form of what bokmål, nynorsk and dialect write each in its own way, by <c>Language/forms.txt</c>.</summary>
internal static partial class WordForms
{
    private const string Resource = "PolicyBot.Publishing.Language.forms.txt";

    private static readonly Lazy<FrozenDictionary<string, string>> Forms = new(Read);

    /// <summary>The form that stands for a folded word and its like; the word itself where it has none.</summary>
    public static string Of(string folded) => Forms.Value.GetValueOrDefault(folded, folded);

    /// <summary>A text with each of its words so; a beginning such as <c>ven*</c> stays.</summary>
    public static string In(string text) => Word.Replace(text, match => Forms.Value.GetValueOrDefault(Folding.Fold(match.Value), match.Value));

    private static FrozenDictionary<string, string> Read()
    {
        using var stream = typeof(WordForms).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The program was built without {Resource}.");
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n').Where(line => !line.StartsWith('#')).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Folding.Fold).ToList());
        return lines.SelectMany(line => line.Skip(1).Where(form => form != line[0]).Select(form => (Form: form, Of: line[0]))).DistinctBy(one => one.Form).ToFrozenDictionary(one => one.Form, one => one.Of);
    }

    [GeneratedRegex(@"[\p{L}]+(?![\p{L}*-])", RegexOptions.CultureInvariant)]
    private static partial Regex Word { get; }
}
