using System.Text;
using PolicyBot.Accounts;
using PolicyBot.Municipalities;
using PolicyBot.Tests.Plans;

namespace PolicyBot.Tests.Accounts;

/// <summary>The register as Excel reads it with Norwegian settings.</summary>
public sealed class AccountCsvTests
{
    [Fact]
    public void Given_the_register_when_it_is_written_then_it_begins_with_a_byte_order_mark_and_has_semicolons_and_days_as_in_Norway()
    {
        var bytes = AccountCsv.Of([AnAccount.Library], A.Gausdal, Language.Nb, A.Now);

        Assert.Equal<byte>([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal(
            """
            "Navn";"Kanal";"Enhet";"Status";"Adresse";"Eier";"Ansvarlig enhetsleder";"Stedfortreder for enhetsleder";"Redaktører";"Administratorer";"Plan";"I bruk siden";"Siste dag etter planen";"Siste dag i bruk";"Sist bekreftet";"Må følges opp"
            "Biblioteket i Gausdal";"Facebook";"Biblioteket";"Aktiv";"https://www.facebook.com/gausdalbibliotek";"Kari";"Lederen for biblioteket";"Nestlederen for biblioteket";"Bibliotekaren, Vikaren";"Bibliotekaren, Lederen";"GAU-2026-0007";"05.09.2026";"30.06.2027";"";"";""

            """.ReplaceLineEndings("\r\n"),
            Encoding.UTF8.GetString(bytes[3..]));
    }

    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+47", "\"'+47\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("  =1", "\"'  =1\"")]
    [InlineData("＝1", "\"'＝1\"")]
    [InlineData("a \"b\"; c\nd", "\"a \"\"b\"\"; c\nd\"")]
    [InlineData("Fjell-Gausdal", "\"Fjell-Gausdal\"")]
    public void Given_a_name_that_a_spreadsheet_would_read_as_something_else_when_it_is_written_then_it_stays_text(string name, string cell) =>
        Assert.Contains($"\r\n{cell};\"Facebook\"", Encoding.UTF8.GetString(AccountCsv.Of([AnAccount.Library with { Name = name }], A.Gausdal, Language.Nb, A.Now)), StringComparison.Ordinal);
}
