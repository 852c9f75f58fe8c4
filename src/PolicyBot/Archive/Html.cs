using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace PolicyBot.Archive;

/// <summary>Finished markup. What comes in from outside is encoded on its way in, so that it stays text.</summary>
/// <param name="Markup">HTML.</param>
internal readonly partial record struct Html(string Markup)
{
    // Letters stand as they are; what has a meaning in HTML, and what can't be seen, does not.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Markup with values in it: text is encoded, and its lines become lines; markup goes in as it is.</summary>
    public static Html Of(FormattableString markup) =>
        new(string.Format(CultureInfo.InvariantCulture, markup.Format, [.. markup.GetArguments().Select(Encoded)]));

    private static string Encoded(object? value) => value switch
    {
        null => "",
        Html html => html.Markup,
        IEnumerable<Html> several => string.Concat(several.Select(html => html.Markup)),
        _ => string.Join("<br>\n", Text(value).ReplaceLineEndings("\n").Split('\n').Select(Encoder.Encode)),
    };

    // HTML has no place for control characters, written out or not.
    private static string Text(object value) => Unwritable.Replace(Convert.ToString(value, CultureInfo.InvariantCulture)!, "\uFFFD");

    [GeneratedRegex(@"[\p{Cc}-[\t\r\n]]")]
    private static partial Regex Unwritable { get; }
}
