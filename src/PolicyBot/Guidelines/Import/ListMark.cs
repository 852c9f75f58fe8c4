using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyBot.Guidelines.Import;

/// <summary>What stands before an item of a list.</summary>
/// <param name="Kind">Number, letter or bullet.</param>
/// <param name="Label">As one refers to it, such as <c>3</c>, <c>2.1</c> or <c>a</c>; of a bullet the sign itself.</param>
/// <param name="Level">How deep the file format says that the list is, from 0; of plain text always 0.</param>
internal sealed partial record ListMark(MarkKind Kind, string Label, int Level = 0)
{
    /// <summary>The whole mark as it stands, such as <c>§ 1</c> or <c>2.</c>.</summary>
    public string Shown { get; init; } = Label;

    /// <summary>The number; 0 where there is none, or where it has several parts.</summary>
    public int Number => Kind == MarkKind.Number && int.TryParse(Label, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>Reads the mark at the beginning of a line.</summary>
    /// <param name="text">Without indent.</param>
    /// <param name="rest">What stands behind the mark.</param>
    /// <returns><c>null</c>: there is none.</returns>
    public static ListMark? Read(string text, out string rest)
    {
        foreach (var (kind, pattern) in new[] { (MarkKind.Number, NumberPattern), (MarkKind.Letter, LetterPattern), (MarkKind.Bullet, BulletPattern) })
        {
            var match = pattern.Match(text);
            if (match.Success)
            {
                rest = text[match.Length..].Trim();
                return new ListMark(kind, match.Groups[1].Value.TrimEnd('.')) { Shown = match.Value.Trim() };
            }
        }
        rest = text;
        return null;
    }

    // 1.  1)  (1)  § 1  2.1  2.1.3 — but not "29. mars", and not a number without a sign, which may begin any sentence.
    [GeneratedRegex(@"^(?:§\s*|\()?(\d{1,2}(?:\.\d{1,2}){1,2}\.?|\d{1,2}(?=[.)])|(?<=§\s*)\d{1,3})[.)]?\s+(?!(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)\b)(?=\S)")]
    private static partial Regex NumberPattern { get; }

    [GeneratedRegex(@"^\(?([a-zæøå])\)\s+(?=\S)")]
    private static partial Regex LetterPattern { get; }

    // Signs of lists, among them those that Word's symbol fonts leave behind in plain text; o alone is a bullet of Courier.
    [GeneratedRegex(@"^([-–—*+•·‣▪▫■□◦○●►✓✔➢\uF000-\uF0FF](?=\s)|[•·‣▪■●►➢\uF000-\uF0FF]|o(?=\s{2,}|\t))\s*(?=\S)")]
    private static partial Regex BulletPattern { get; }
}
