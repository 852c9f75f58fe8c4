using System.Globalization;
using System.Text;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Accounts;

/// <summary>
/// The register as a table that Excel opens right with Norwegian settings: UTF-8 with a byte order mark, semicolons, CRLF, days as <c>31.12.2026</c>.
/// </summary>
/// <remarks>Source: RFC 4180; OWASP, CSV Injection, for what a spreadsheet would take for a formula.</remarks>
internal static class AccountCsv
{
    /// <summary>The media type, as HTTP has it.</summary>
    public const string MediaType = "text/csv; charset=utf-8";

    // What makes a spreadsheet compute or call out, at the start of a cell.
    private const string FormulaStarts = "=+-@\t\r＝＋－＠";

    /// <summary>The whole register, also what has been ended.</summary>
    /// <param name="accounts">In the order of the rows.</param>
    /// <param name="municipality">Theirs.</param>
    /// <param name="language">Of the headings.</param>
    /// <param name="now">Any offset; what has to be put right is counted then.</param>
    public static byte[] Of(IEnumerable<OfficialAccount> accounts, Municipality municipality, Language language, DateTimeOffset now)
    {
        var texts = new AccountTexts(language);
        string[] headings =
        [
            texts.Name, texts.Channel, texts.Unit, texts.Status, texts.Address, texts.Owner, texts.UnitLeader, texts.UnitLeaderDeputy, texts.Editors, texts.Administrators,
            texts.Plan, texts.InUseSince, texts.EndsOn, texts.LastDay, texts.Confirmed, texts.Findings,
        ];
        var csv = new StringBuilder();
        Append(csv, headings);
        foreach (var account in accounts)
        {
            Append(csv,
            [
                account.Name, AccountCard.ChannelOf(account, municipality, language), account.Unit, AccountCard.StatusOf(account, texts, now), account.Address?.AbsoluteUri, account.Owner?.Name,
                account.UnitLeader, account.UnitLeaderDeputy, string.Join(", ", account.Editors), string.Join(", ", account.Administrators), $"{account.PlanNumber}",
                Day(account.InUseSince), account.EndsOn is { } end ? OsloTime.Date(end) : null, account.Ending is { } ending ? OsloTime.Date(ending.LastDay) : null, Day(account.Confirmed?.At),
                string.Join(' ', AccountFindings.Of(account, now).Select(texts.Of)),
            ]);
        }
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(csv.ToString())];
    }

    /// <summary>The name of the file, such as <c>kontoer-gausdal-2026-11-21.csv</c>.</summary>
    public static string FileName(Municipality municipality, DateTimeOffset now) =>
        string.Create(CultureInfo.InvariantCulture, $"kontoer-{municipality.Id}-{OsloTime.Day(now):yyyy-MM-dd}.csv");

    private static void Append(StringBuilder csv, IEnumerable<string?> cells) => csv.AppendJoin(';', cells.Select(cell => Cell(cell ?? ""))).Append("\r\n");

    // A text is never computed: the apostrophe is the spreadsheet's own sign for that. Always in quotes, where a line break and a semicolon are just that.
    private static string Cell(string text)
    {
        var start = text.AsSpan().TrimStart();
        var isFormula = FormulaStarts.Contains(text.FirstOrDefault()) || (start.Length > 0 && FormulaStarts.Contains(start[0]));
        var harmless = isFormula ? $"'{text}" : text;
        return $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static string? Day(DateTimeOffset? moment) => moment is { } at ? OsloTime.Date(at) : null;
}
