using System.Collections.Frozen;

namespace PolicyBot.Guidelines.Import;

/// <summary>Puts wrapped lines together, and words that were divided at the end of a line.</summary>
internal sealed class Hyphens
{
    private static readonly string[] Binding = ["og", "eller", "men", "samt", "til"];
    private readonly FrozenSet<string> words;
    private readonly ImportNotes notes;

    /// <summary>For one document: a word that stands undivided elsewhere in it tells how it is written.</summary>
    public Hyphens(IReadOnlyList<DocumentLine> lines, ImportNotes notes)
    {
        words = lines.SelectMany(line => line.Text.Split(' ')).Select(Bare).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        this.notes = notes;
    }

    /// <summary>A text and the line below it.</summary>
    public string Join(string above, DocumentLine below)
    {
        var next = below.Text.Trim();
        if (above.EndsWith('\u00AD'))
        {
            return above[..^1] + next;
        }
        var part = above.Split((char[])[' ', '\n'])[^1];
        if (!above.EndsWith('-') || part.Length < 2)
        {
            return $"{above} {next}";
        }
        var word = next.Split(' ', 2)[0];
        if (Binding.Contains(word))
        {
            return $"{above} {next}";
        }
        var stem = Bare(part);
        var isWritten = stem.Length == 1 || stem.All(c => !char.IsLower(c)) || !char.IsLower(word[0]) || words.Contains(Bare($"{part}{word}"));
        if (isWritten)
        {
            return above + next;
        }
        if (!words.Contains(Bare(stem + word)))
        {
            notes.Add(below.Number, $"'{part}' and '{word}' were put together as '{stem}{word}'; look at whether it has a hyphen");
        }
        return above[..^1] + next;
    }

    private static string Bare(string word) => word.Trim('.', ',', ';', ':', '(', ')', '"', '«', '»', '!', '?', '-');
}
