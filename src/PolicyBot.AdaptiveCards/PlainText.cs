using System.Text.RegularExpressions;

namespace PolicyBot.AdaptiveCards;

/// <summary>Takes the force out of text that a person typed, so that clients show it as it was typed.</summary>
/// <remarks>
/// Clients read three things in text: Markdown (in <see cref="TextBlock"/>, <see cref="Fact"/> and choices), mentions
/// (<c>&lt;at&gt;</c>), and macros such as <c>{{DATE(…)}}</c>, these last also in a <see cref="TextRun"/>. Whoever draws the text reads a fourth:
/// signs without width that turn its direction, and with it that of the words after it.
/// </remarks>
public static partial class PlainText
{
    // Has no width, allows no line break, and is no white space: the text looks as typed, but no longer matches.
    private const string WordJoiner = "\u2060";

    /// <summary>Makes text safe for where Markdown is read.</summary>
    /// <param name="text">Any text. Each line becomes a paragraph; empty lines, and white space around a line, are left out.</param>
    /// <returns>Markdown that shows the text.</returns>
    /// <remarks>
    /// By backslashes, as CommonMark has it. Teams on phones has not honoured all of them (microsoft/AdaptiveCards#5590):
    /// longer texts are better shown by <see cref="UserText"/>, which needs none.
    /// </remarks>
    public static string Escape(string text) => string.Join("\n\n", EscapedLines(text));

    /// <summary>Makes text safe for where Markdown is read, as a part of a sentence.</summary>
    /// <param name="text">Any text. Each line break becomes a space.</param>
    /// <returns>Markdown that shows the text.</returns>
    /// <remarks>By backslashes, as <see cref="Escape"/>.</remarks>
    public static string EscapeInline(string text) => string.Join(' ', EscapedLines(text));

    /// <summary>Makes text safe for where Markdown is not read: macros and mentions lose their force, and what turns the direction of the text ends with it.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The text with a character of no width inside each macro and each mention, and after it one for each direction that it leaves open.</returns>
    public static string Defuse(string text) => Triggers().Replace(text, "$0" + WordJoiner) + Direction.EndsOf(text);

    /// <summary>The text's lines, without their line breaks.</summary>
    internal static IEnumerable<string> Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');

    /// <summary>A name that can stand between tags.</summary>
    internal static string WithoutMarkup(string name) => MarkupCharacters().Replace(name, "");

    private static IEnumerable<string> EscapedLines(string text) =>
        from line in Lines(text)
        where !string.IsNullOrWhiteSpace(line)
        select MarkdownCharacters().Replace(Defuse(line.Trim()), @"\$0");

    [GeneratedRegex(@"\{(?=\{)|<(?=/?at\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Triggers();

    // Anywhere: emphasis, code, links, HTML, entities. At the start of a line: headings, lists and rules.
    [GeneratedRegex(@"[\\`*_\[\]<>~&|]|^[#+-]|(?<=^\d{1,9})[.)]")]
    private static partial Regex MarkdownCharacters();

    [GeneratedRegex(@"[\\`*_\[\]<>~&|{}]")]
    private static partial Regex MarkupCharacters();
}
