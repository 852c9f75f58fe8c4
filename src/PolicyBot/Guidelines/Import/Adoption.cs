using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyBot.Guidelines.Import;

/// <summary>When and by whom a document says that it was adopted.</summary>
/// <param name="On">The date.</param>
/// <param name="By">The body; <c>null</c>: the document does not say.</param>
internal sealed partial record Adoption(DateOnly On, string? By)
{
    private const int LongestLine = 16;
    private static readonly string[] Months = ["januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember"];

    /// <summary>Whether a line says when the document was adopted, and nothing else.</summary>
    public static bool IsAdoption(string text) =>
        text.Length < 160 && text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= LongestLine && LinePattern.IsMatch(text.Trim()) && Date(text) is not null;

    /// <summary>Reads such a line; <c>null</c>: it is none.</summary>
    public static Adoption? Read(string text)
    {
        if (!IsAdoption(text) || Date(text) is not { } date)
        {
            return null;
        }
        var body = BodyPattern.Match(text);
        return new Adoption(date, body.Success ? body.Groups[1].Value.Trim(' ', ',', '.') : null);
    }

    private static DateOnly? Date(string text)
    {
        var match = DatePattern.Match(text);
        if (!match.Success)
        {
            return null;
        }
        var iso = match.Groups["iso"].Success;
        var day = Number(match.Groups[iso ? "d2" : "d"].Value);
        var name = match.Groups["name"].Value;
        var month = name.Length > 0 ? Array.FindIndex(Months, one => one.Equals(name, StringComparison.OrdinalIgnoreCase)) + 1 : Number(match.Groups[iso ? "m2" : "m"].Value);
        var year = Number(match.Groups[iso ? "iso" : "y"].Value);
        // "12" is 2012: no municipality had guidelines for this in the century before.
        year = year < 100 ? 2000 + year : year;
        return month is >= 1 and <= 12 && year is >= 1900 and < 2200 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:\d{1,2}\s+)?(?:[\p{L}-]+\s+){0,3}(?:vedtatt|vedteken|vedtekne|vedteke|godkjent|godkjend|fastsatt)\b", RegexOptions.IgnoreCase)]
    private static partial Regex LinePattern { get; }

    [GeneratedRegex(@"\b(?<iso>\d{4})-(?<m2>\d{2})-(?<d2>\d{2})\b|\b(?<d>\d{1,2})\.\s*(?:(?<m>\d{1,2})\.\s*|(?<name>januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)\s+)(?<y>\d{4}|\d{2})\b", RegexOptions.IgnoreCase)]
    private static partial Regex DatePattern { get; }

    [GeneratedRegex(@"\b(?:i|av)\s+(\p{L}[\p{L} -]*?)(?=\s+(?:den\s+)?\d|\s*[,.:(]|\s*$)", RegexOptions.IgnoreCase)]
    private static partial Regex BodyPattern { get; }
}
