using System.Globalization;

namespace PolicyBot.Host.Tests.Typed;

/// <summary>What nobody types, and what a client, a spreadsheet or a screen could take for something else than text.</summary>
internal static class HostileText
{
    /// <summary>Where a line begins.</summary>
    private static readonly string[] Beginnings = ["# ", "- ", "=1+", "> ", "1. ", "@SUM(", "| ", "+ ", "\t", "--- ", "2) ", "```"];

    /// <summary>Anywhere in a line.</summary>
    private static readonly string[] Pieces =
    [
        "**fet**", "<at>Ola</at>", "[lenke](https://x.no)", "{{DATE(2026-11-05T10:00:00Z)}}", "<b>html</b>", @"\*\_\", "_skrå_", "\u202Esnudd", "`kode`", "&lt;&amp;&#42;",
        "![bilde](x)", "{{TIME(2026-11-05T10:00:00Z)}}", "${navn}", "~~bort~~", "\u2067isolert", "<!-- borte -->", "https://x.no", "null\u200Bbredde\u200D", "👩‍🚒", "</p><script>x</script>",
        "{\"type\":\"TextBlock\"}", "a|b|c", "\u0007\u001b[1m", "[a]: x", "\u2066\u202Bto", "<AT id=\"0\">Per</AT>", "*\u00A0*", "%s {0} {1}", "';--",
    ];

    /// <summary>A line that fits in a field.</summary>
    /// <param name="number">Those of neighbouring numbers begin with and hold different things.</param>
    /// <param name="tag">A word that stands in no other line.</param>
    /// <param name="most">UTF-16 units.</param>
    public static string Line(int number, string tag, int most)
    {
        var line = Beginnings[number % Beginnings.Length] + tag;
        for (var next = number * 4; next < (number * 4) + Pieces.Length; next++)
        {
            var piece = Pieces[next % Pieces.Length];
            line += line.Length + piece.Length < most ? " " + piece : "";
        }
        return line;
    }

    /// <summary>One word, wider than any card.</summary>
    public static string LongWord(string tag, int length) => tag + string.Concat(Enumerable.Repeat("æ*_", length / 3));

    /// <summary>A word of letters alone, so that nothing is read into it.</summary>
    public static string Tag(int number) =>
        "zq" + string.Concat(number.ToString("D5", CultureInfo.InvariantCulture).Select(digit => (char)('a' + (digit - '0')))) + "qz";
}
