using PolicyBot.Guidelines.Search;

namespace PolicyBot.Tests.Guidelines;

public sealed class LexiconTests
{
    [Fact]
    public void Given_the_language_data_when_they_are_read_then_they_are_of_the_format()
    {
        Assert.InRange(Lexicon.Default.Concepts.Count, 100, 1000);
        Assert.All(Matters.Default, matter => Assert.NotEmpty(matter.Handfuls));
        Assert.Equal(Matters.Default.Count, Matters.Default.DistinctBy(matter => matter.Name).Count());
    }

    [Theory]
    [InlineData("ord uten kolon")]
    [InlineData("navn: ord")]
    [InlineData("= gruppe mye")]
    [InlineData("= topic 1\nen: a\nen: b")]
    [InlineData("= topic 1\nen < ukjent: a")]
    public void Given_a_line_that_is_not_of_the_format_when_it_is_read_then_the_error_has_its_number(string text)
    {
        var error = Assert.Throws<FormatException>(() => LexiconFile.Read(new StringReader("# forklaring\n" + text)));

        Assert.Contains($"Line {text.Count(c => c == '\n') + 2} ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_an_entry_of_each_kind_when_it_is_looked_up_then_its_concept_is_found()
    {
        var lexicon = LexiconFile.Read(new StringReader("= topic 1\nside: side\ngodkjenning: godkj*\nnett: på nett*"));

        Assert.True(lexicon.TryWord("sidene", out var side));
        Assert.True(lexicon.TryBeginning("godkjent", out var approval, out var length));
        var phrase = Assert.Single(lexicon.PhrasesFrom("pa").ToArray());
        Assert.Equal(("side", "godkjenning", "nett"), (Name(side[0]), Name(approval[0]), Name(phrase.Concept)));
        Assert.Equal(5, length);
        Assert.True(Lexicon.Fits(phrase.Parts[1], "nettet"));
        Assert.False(lexicon.TryWord("bok", out _));

        string Name(int concept) => lexicon.Concepts[concept].Name;
    }
}
