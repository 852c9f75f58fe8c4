using PolicyBot.Publishing;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Publishing;

/// <summary>Of what kinds comments are. Those in <c>comments.txt</c> are made up, and none of them is among the examples that are learnt from.</summary>
public sealed class CommentAnalysisTests(ITestOutputHelper output)
{
    private static readonly IReadOnlyList<(IReadOnlyList<CommentKind> Kinds, string Text)> Measured =
        CommentExamples.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Publishing", "comments.txt")));

    [Fact]
    public void Given_comments_that_were_not_learnt_from_when_they_are_read_then_nine_of_ten_of_each_kind_are_found_and_nine_of_ten_found_are_right()
    {
        var learnt = CommentExamples.ReadEmbedded().Select(example => example.Text).ToHashSet();
        Assert.All(Measured, comment => Assert.DoesNotContain(comment.Text, learnt));
        var found = Measured.Select(comment => (comment.Kinds, Found: Kinds(comment.Text))).ToList();
        var wrong = new List<string>();
        foreach (var kind in CommentClassifier.Learnt)
        {
            var right = found.Count(one => one.Kinds.Contains(kind) && one.Found.Contains(kind));
            var (recall, precision) = ((double)right / found.Count(one => one.Kinds.Contains(kind)), (double)right / found.Count(one => one.Found.Contains(kind)));
            output.WriteLine($"{kind}: found {recall:P0}, right {precision:P0}");
            if (recall < (kind == CommentKind.PersonalData ? 0.98 : 0.9) || precision < 0.9)
            {
                wrong.Add($"{kind}: found {recall:P0}, right {precision:P0}");
            }
        }
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("Fødselsnummeret er 27888948231, ring meg", true)]
    [InlineData("27888948232 er et nummer på en faktura", false)]
    [InlineData("Ring meg på 900 00 012", true)]
    [InlineData("Det koster 40 000 000 kroner", false)]
    [InlineData("Ringte 61 22 44 00 til sentralbordet", false)]
    [InlineData("Send det til ola.b@example.com", true)]
    [InlineData("postmottak@gausdal.kommune.no står på plakaten", false)]
    [InlineData("Sønnen min har diabetes og trenger hjelp", true)]
    [InlineData("Tilbudet gjelder alle over 67 år", false)]
    [InlineData("Jeg bor i Solvegen 12, kom innom", true)]
    [InlineData("Vi bodde på Skei 12 år", false)]
    [InlineData("Har astma og sover dårlig av støvet", true)]
    [InlineData("Mor mi stortrives på omsorgssenteret", false)]
    public void Given_numbers_addresses_and_health_when_a_comment_is_read_then_only_what_tells_of_somebody_is_personal_data(string comment, bool isPersonal) =>
        Assert.Equal(isPersonal, Kinds(comment).Contains(CommentKind.PersonalData));

    [Theory]
    [InlineData("https://www.gausdal.kommune.no/tjenester", false)]
    [InlineData("Se yr.no og www.nrk.no/innlandet", false)]
    [InlineData("f.eks. kl. 10.30 på nr.4", false)]
    [InlineData("https://bit.ly/3xYz", true)]
    [InlineData("gausdal-kommune.betaling.top", true)]
    [InlineData("gausdal.kommune-no.com/login", true)]
    [InlineData("185.22.14.9/konto", true)]
    [InlineData("vıpps.com", true)]
    [InlineData("www.ukjent-forening.org", false)]
    [InlineData("Vinn gavekort på www.ukjent-forening.org", true)]
    public void Given_a_link_when_a_comment_is_read_then_it_is_suspicious_where_it_hides_or_imitates_or_lures(string comment, bool isSuspicious) =>
        Assert.Equal(isSuspicious, Kinds(comment).Contains(CommentKind.SuspiciousLink));

    [Fact]
    public void Given_a_comment_when_its_kinds_are_told_then_the_most_urgent_stands_first_and_each_has_the_words_that_led_there()
    {
        var findings = CommentAnalysis.Of("Elendig service! Jeg klager på vedtaket. Fødselsnummer 27888948231.");

        Assert.Equal([CommentKind.PersonalData, CommentKind.CaseHandling, CommentKind.Negative], findings.Select(finding => finding.Kind));
        Assert.Contains("27888948231", findings[0].Because);
        Assert.Contains("klager", findings[1].Because);
        Assert.DoesNotContain("27888948231", findings[1].Because);
        Assert.Contains("Elendig", findings[2].Because);
    }

    [Theory]
    [InlineData("")]
    [InlineData("🙂")]
    [InlineData("Da er vinteren her igjen")]
    [InlineData("\ud83d")]
    public void Given_nothing_to_react_to_when_a_comment_is_read_then_it_is_neutral(string comment) => Assert.Equal([CommentKind.Neutral], Kinds(comment));

    [Fact]
    public void Given_a_very_long_comment_when_it_is_read_then_it_ends() =>
        Assert.NotEmpty(CommentAnalysis.Of(string.Concat(Enumerable.Repeat("Når åpner www.a-a.a-a.com 1234 ", 2000))));

    private static IReadOnlyList<CommentKind> Kinds(string comment) => [.. CommentAnalysis.Of(comment).Select(finding => finding.Kind)];
}
