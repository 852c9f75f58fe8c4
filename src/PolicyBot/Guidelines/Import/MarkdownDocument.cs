using System.Text.RegularExpressions;

namespace PolicyBot.Guidelines.Import;

/// <summary>Markdown: plain text whose headings have their mark, and whose words are without stars and link addresses.</summary>
internal static partial class MarkdownDocument
{
    /// <summary>The lines of a text.</summary>
    public static IReadOnlyList<DocumentLine> Lines(string text) => [.. TextDocument.Lines(text).Select(Read)];

    private static DocumentLine Read(DocumentLine line)
    {
        var heading = HeadingPattern.Match(line.Text);
        var plain = heading.Success ? heading.Groups[1].Value : line.Text;
        plain = LinkPattern.Replace(plain, "$1");
        plain = StrongPattern.Replace(plain, "$2");
        plain = EscapePattern.Replace(plain, "$1");
        return line with { Text = plain, IsHeading = line.IsHeading || heading.Success };
    }

    [GeneratedRegex(@"^ {0,3}#{1,6}\s+(.*?)\s*#*$")]
    private static partial Regex HeadingPattern { get; }

    [GeneratedRegex(@"!?\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex LinkPattern { get; }

    // A star or underscore that touches a word on its inner side; "* punkt" is a list.
    [GeneratedRegex(@"(?<!\w)(\*{1,3}|_{1,3}|`)(?=\S)(.+?)(?<=\S)\1(?!\w)")]
    private static partial Regex StrongPattern { get; }

    [GeneratedRegex(@"\\([\\`*_{}\[\]()#+.!-])")]
    private static partial Regex EscapePattern { get; }
}
