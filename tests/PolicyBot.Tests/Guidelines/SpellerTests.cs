using PolicyBot.Guidelines.Search;

namespace PolicyBot.Tests.Guidelines;

public sealed class SpellerTests
{
    private static readonly Speller Speller = new(["taushetsplikt", "omdomme", "svarfrist", "side"]);

    [Theory]
    [InlineData("omdome", "omdomme")]
    [InlineData("omdmome", "omdomme")]
    [InlineData("tausetsplikt", "taushetsplikt")]
    [InlineData("taushetspligkt", "taushetsplikt")]
    [InlineData("svarfrits", "svarfrist")]
    public void Given_a_misspelt_word_when_it_is_looked_up_then_the_nearest_is_found(string typed, string meant) =>
        Assert.Equal(meant, Speller.Nearest(typed));

    [Theory]
    [InlineData("parkering")]
    [InlineData("mdomme")]
    [InlineData("sida")]
    [InlineData("")]
    public void Given_a_word_that_is_like_none_when_it_is_looked_up_then_none_is_found(string typed) => Assert.Null(Speller.Nearest(typed));

    [Theory]
    [InlineData("like", "like", 0)]
    [InlineData("ulike", "like", 1)]
    [InlineData("liek", "like", 1)]
    [InlineData("lake", "luke", 1)]
    [InlineData("", "to", 2)]
    public void Given_two_words_when_they_are_measured_then_each_slip_counts_once(string one, string other, int slips) =>
        Assert.Equal(slips, Speller.Slips(one, other));
}
