using System.Net;
using System.Text.Json;
using PolicyBot.Testing;

namespace PolicyBot.AdaptiveCards.Tests;

public sealed class PlainTextTests
{
    private static readonly string[] Typed =
    [
        "Vanlig tekst med æøå, komma og punktum.",
        "*fet* **fetere** _skrå_ __tykk__ ~~strøket~~ `kode`",
        "[lenke](https://ond.example) ![bilde](https://ond.example/a.png) <https://ond.example>",
        "[a]: https://ond.example",
        "# Overskrift", "###### Overskrift", "- punkt", "+ punkt", "* punkt", "1. punkt", "2) punkt", "> sitat", "---", "***", "===", "```",
        "<b>HTML</b> <script>alert(1)</script> <!-- borte -->",
        "&amp; &lt; &#42; &copy;",
        @"\*omvendt\* \ slutt\",
        "| a | b |",
        "kommune_gausdal_ung og 3*4*5",
        "12.3 prosent - og 1. mai",
    ];

    [NodeFact]
    public async Task Given_text_full_of_markup_when_escaped_then_it_is_shown_as_typed()
    {
        var input = JsonSerializer.Serialize(Typed.Select(PlainText.Escape));
        var shown = await Node.RunAsync("show-text.mjs", [], input);
        var html = JsonSerializer.Deserialize<string[]>(shown.Output)!;
        Assert.Equal(Typed.Select(text => $"<p>{text}</p>"), html.Select(line => WebUtility.HtmlDecode(line.TrimEnd('\n'))));
        Assert.All(html, line => Assert.Equal(2, line.Count(c => c == '<')));
    }

    [Theory]
    [InlineData("{{DATE(2026-01-01T00:00:00Z)}}", "{\u2060{DATE(2026-01-01T00:00:00Z)}}")]
    [InlineData("{{{TIME(x)}}}", "{\u2060{\u2060{TIME(x)}}}")]
    [InlineData("<at>Ola</at>", "<\u2060at>Ola<\u2060/at>")]
    [InlineData("<AT id=\"1\">", "<\u2060AT id=\"1\">")]
    [InlineData("3 < 4 og {a} <attest>", "3 < 4 og {a} <attest>")]
    public void Given_a_macro_or_a_mention_when_defused_then_it_looks_the_same_but_no_longer_matches(string typed, string expected) =>
        Assert.Equal(expected, PlainText.Defuse(typed));

    [Theory]
    [InlineData("\u202Esnudd", "\u202Esnudd\u202C")]
    [InlineData("\u2067a\u202Bb", "\u2067a\u202Bb\u202C\u2069")]
    [InlineData("\u2068a\u202Eb\u2069 c", "\u2068a\u202Eb\u2069 c")]
    [InlineData("\u202Aa\u2069\u202C\u202C b", "\u202Aa\u2069\u202C\u202C b")]
    [InlineData("\u2066\u202Ca", "\u2066\u202Ca\u2069")]
    public void Given_text_that_turns_its_direction_when_defused_then_what_stands_after_it_is_not_turned(string typed, string expected) =>
        Assert.Equal(expected, PlainText.Defuse(typed));

    [Fact]
    public void Given_lines_that_turn_their_direction_when_shown_then_each_ends_its_own() =>
        Assert.Equal(["\u202Ea\u202C", "\nb"], UserText.Of("\u202Ea\nb").Inlines.Select(run => run.Text));

    [Fact]
    public void Given_a_macro_in_markdown_when_escaped_then_it_is_defused_too() => Assert.Equal("{\u2060{TIME(x)}}", PlainText.Escape("{{TIME(x)}}"));

    [Fact]
    public void Given_lines_when_escaped_then_each_is_a_paragraph_and_starts_no_code() =>
        Assert.Equal("a\n\nb\n\nc", PlainText.Escape("a\r\n\r\n    b\n\tc\n"));

    [Fact]
    public void Given_nothing_when_escaped_then_it_is_nothing() => Assert.Equal("", PlainText.Escape(""));
}
