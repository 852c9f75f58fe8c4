using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using PolicyBot.Archive;
using PolicyBot.Municipalities;
using PolicyBot.Plans;
using PolicyBot.Testing;
using PolicyBot.Tests.Plans;

namespace PolicyBot.Tests.Archive;

public sealed class ArchiveFilesTests
{
    [Theory]
    [InlineData("gausdal")]
    [InlineData("ringebu")]
    public void Given_a_history_when_it_is_made_into_files_then_they_are_as_approved(string id)
    {
        var municipality = id == "gausdal" ? A.Gausdal : A.Ringebu;
        var files = ArchiveFiles.Of(History.Of(municipality), municipality);

        Approved.Text($"history.{id}", ".html", Text(files[0]));
        Approved.Text($"history.{id}", ".json", Text(files[1]));
    }

    [Fact]
    public void Given_one_history_when_it_is_made_into_files_twice_then_they_are_the_same_to_the_byte() =>
        Assert.Equal(
            ArchiveFiles.Checksums(ArchiveFiles.Of(History.Of(A.Gausdal), A.Gausdal)),
            ArchiveFiles.Checksums(ArchiveFiles.Of(History.Of(A.Gausdal), A.Gausdal)));

    [Fact]
    public void Given_files_when_their_hashes_are_written_then_each_is_the_SHA_256_of_its_file()
    {
        var files = ArchiveFiles.Of(History.Of(A.Gausdal), A.Gausdal);

        Assert.Equal(
            string.Concat(files.Select(file => $"{Convert.ToHexStringLower(SHA256.HashData(file.Content.ToArray()))}  {file.Name}\n")),
            ArchiveFiles.Checksums(files));
        Assert.Equal(["GAU-2026-0007.html", "GAU-2026-0007.json"], files.Select(file => file.Name));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("</title><img src=x onerror=alert(1)>")]
    [InlineData("\"><form action=https://example.org>")]
    [InlineData("{0} {{1}} &lt;b&gt;")]
    [InlineData("\u202Ebaklengs\u0000\u0007")]
    [InlineData("'; --> <!-- ]]>")]
    public void Given_markup_wherever_people_can_type_when_the_document_is_made_then_it_stays_text(string typed)
    {
        var plain = Tags(Text(ArchiveFiles.Of(History.Of(A.Gausdal, "x", "x", "x"), A.Gausdal)[0]));
        var files = ArchiveFiles.Of(History.Of(A.Gausdal, typed, typed, typed), A.Gausdal);

        Assert.Equal(plain, Tags(Text(files[0])));
        Assert.DoesNotContain('\0', Text(files[0]));
        Assert.Equal(typed, JsonDocument.Parse(files[1].Content).RootElement.GetProperty("events")[2].GetProperty("comment").GetString());
    }

    [Fact]
    public void Given_the_document_when_it_is_read_then_it_needs_nothing_beside_it()
    {
        var html = Text(ArchiveFiles.Of(History.Of(A.Gausdal), A.Gausdal)[0]);

        Assert.DoesNotMatch("(?i)<(script|link|img|iframe|form|input|object|embed|base)\\b| (src|href|on[a-z]+)=|url\\(|@import", html);
    }

    [Fact]
    public void Given_the_document_when_its_headings_are_read_then_no_level_is_passed_over()
    {
        var levels = Regex.Matches(Text(ArchiveFiles.Of(History.Of(A.Ringebu), A.Ringebu)[0]), "<h([1-6])").Select(match => int.Parse(match.Groups[1].Value, null)).ToList();

        Assert.Single(levels, 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
    }

    [Fact]
    public void Given_a_draft_of_the_next_version_when_the_files_are_made_then_what_is_being_written_is_in_neither()
    {
        var history = History.Of(A.Gausdal);
        var approved = (PlanState.Approved)history.Plan.State;
        var revised = history with { Plan = history.Plan with { State = new PlanState.Draft(2), Standing = approved, Form = A.Form.With("navn", "Bare for meg selv") } };

        Assert.All(ArchiveFiles.Of(revised, A.Gausdal), file => Assert.DoesNotContain("Bare for meg selv", Text(file), StringComparison.Ordinal));
        Assert.Contains("Utkast. Versjon 2 er godkjent og gjelder til en ny versjon er godkjent.", Text(ArchiveFiles.Of(revised, A.Gausdal)[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_municipality_that_reads_nynorsk_when_the_document_is_made_then_it_is_in_nynorsk()
    {
        var html = Text(ArchiveFiles.Of(History.Of(A.Gausdal), A.Gausdal with { Language = Language.Nn })[0]);

        Assert.Contains("<html lang=\"nn\">", html, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"col\">Kven</th>", html, StringComparison.Ordinal);
    }

    private static string Text(ArchiveFile file) => Encoding.UTF8.GetString(file.Content.Span);

    // All that is markup, in order; line breaks come from what was typed.
    private static string Tags(string html) => string.Concat(Regex.Matches(html.Replace("<br>", "", StringComparison.Ordinal), "<[^>]*>").Select(match => match.Value)
        .Where(tag => !tag.StartsWith("<meta name", StringComparison.Ordinal)));
}
