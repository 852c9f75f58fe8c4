using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace PolicyBot.BotFramework.Schema;

/// <summary>What a message that came as HTML says.</summary>
internal static partial class HtmlText
{
    /// <summary>The text without tags, each paragraph on a line of its own, without empty lines and without space at the ends of lines.</summary>
    /// <remarks>Nothing shows the result as HTML, so that what is no proper markup is text. The time it takes grows with the length alone.</remarks>
    public static string Read(string html)
    {
        var text = new StringBuilder(html.Length);
        var at = 0;
        while (html.IndexOf('<', at) is var open and >= 0)
        {
            text.Append(html, at, open - at);
            at = open + 1;
            if (!BeginsTag(html.AsSpan(at)))
            {
                text.Append('<');
            }
            else if (html.IndexOf('>', at) is var close and >= 0)
            {
                if (StartsLine().IsMatch(html.AsSpan(at, close - at))) { text.Append('\n'); }
                at = close + 1;
            }
            else
            {
                at = html.Length;                    // cut off in the middle of a tag
            }
        }
        text.Append(html, at, html.Length - at);
        var lines = WebUtility.HtmlDecode(text.ToString()).Replace('\u00A0', ' ').ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return string.Join('\n', lines);
    }

    // "a < b" is no tag.
    private static bool BeginsTag(ReadOnlySpan<char> rest) => rest.Length > 0 && (char.IsAsciiLetter(rest[0]) || rest[0] is '/' or '!');

    [GeneratedRegex(@"^/?(p|div|br|li|ul|ol|h[1-6]|tr|table|blockquote|pre|hr)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StartsLine();
}
