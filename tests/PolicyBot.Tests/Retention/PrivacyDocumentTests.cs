using System.Globalization;
using System.Text.RegularExpressions;
using Dapper;
using PolicyBot.Feedback;
using PolicyBot.Questions;
using PolicyBot.Retention;
using PolicyBot.Storage;
using PolicyBot.Testing;
using PolicyBot.Tests.Plans;
using PolicyBot.Tests.Storage;

namespace PolicyBot.Tests.Retention;

/// <summary>What is written of what is stored (<c>docs/privacy.md</c>) is what the database has. That both kinds of database have the same is <see cref="SchemaTests"/>'.</summary>
public sealed partial class PrivacyDocumentTests
{
    private static readonly string Document = File.ReadAllText(Repository.PathTo("docs", "privacy.md"));

    // A row's cells: table, columns, what, why, about whom, how long.
    private static readonly IReadOnlyList<string[]> Rows =
    [
        .. from line in Document.Split('\n')
           where line.StartsWith("| `", StringComparison.Ordinal)
           select line.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries),
    ];

    [Fact]
    public async Task Given_the_database_when_the_document_is_read_then_it_has_every_table_and_column_once_and_no_other()
    {
        using var file = new SqliteFile();
        var database = file.Open();
        await new Migrations(database, new FakeClock(A.Now)).RunAsync(CancellationToken.None);
        await using var connection = await database.OpenAsync(CancellationToken.None);
        var stored = await connection.QueryAsync<string>(
            "select t.name || '.' || c.name from sqlite_master as t, pragma_table_info(t.name) as c where t.type = 'table' and t.name not like 'sqlite_%'");

        var written = Rows.SelectMany(row => Name().Matches(row[1]).Select(column => $"{row[0].Trim('`')}.{column.Groups[1].Value}"));
        Assert.Equal(stored.Order(StringComparer.Ordinal), written.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Given_each_row_when_it_is_read_then_it_says_what_why_about_whom_and_how_long() =>
        Assert.All(Rows, row => Assert.True(row.Length == 6 && row.All(cell => cell.Length > 0), string.Join(" | ", row)));

    [Fact]
    public void Given_the_periods_when_they_are_compared_with_the_settings_then_each_is_the_default_and_every_one_is_written()
    {
        var written = Period().Matches(Document).Select(match => (match.Groups["name"].Value, int.Parse(match.Groups["days"].Value, CultureInfo.InvariantCulture))).Distinct();
        var options = new RetentionOptions();
        var settings = typeof(RetentionOptions).GetProperties().Where(property => property.PropertyType == typeof(int)).Select(property => (property.Name, (int)property.GetValue(options)!));

        Assert.Equal(settings.Order(), written.Order());
    }

    [Fact]
    public void Given_the_periods_that_are_no_settings_when_they_are_read_then_they_are_the_codes()
    {
        Assert.Equal("30 dager etter svaret", Rows.Single(row => row[1].StartsWith("`asker_id`", StringComparison.Ordinal))[5]);
        Assert.Equal(30, PassedQuestion.AskerIsKept.TotalDays);
        Assert.Equal($"{IFeedbackStore.WeeksOfQuestions} uker", Rows.Single(row => row[0] == "`feedback_question`")[5]);
        Assert.Equal(("Ett døgn", TimeSpan.FromDays(1)), (Rows.Single(row => row[0] == "`answered`")[5], AnsweredStore.Kept));
    }

    [GeneratedRegex("`(\\w+)`")]
    private static partial Regex Name();

    [GeneratedRegex(@"(?<days>\d+) dager \(`Retention:(?<name>\w+)`\)")]
    private static partial Regex Period();
}
