using PolicyBot.Testing;

namespace PolicyBot.Host.Tests.Settings;

/// <summary>The tables of <c>docs/settings.md</c>.</summary>
internal static class SettingsTable
{
    /// <summary>Every row: key, meaning, default and example, as they are written.</summary>
    public static IReadOnlyList<Row> Rows { get; } =
    [
        .. from line in File.ReadLines(Repository.PathTo("docs", "settings.md"))
           where line.StartsWith("| `", StringComparison.Ordinal)
           let cells = line.Trim('|').Split('|').Select(cell => cell.Trim()).ToList()
           select new Row(cells[0].Trim('`'), cells[1], cells[2], cells[3]),
    ];

    /// <summary>A row.</summary>
    internal sealed record Row(string Key, string Meaning, string Default, string Example);
}
