using PolicyBot.Talk;

namespace PolicyBot.Tests.Talk;

public sealed class TypedTextTests
{
    [Theory]
    [InlineData("Kan jeg bruke jobbmailen?", "Kan jeg bruke jobbmailen?")]
    [InlineData("  <p>Kan jeg <b>bruke</b> jobbmailen?</p> ", "Kan jeg  bruke  jobbmailen?")]
    [InlineData("<at>Ola</at> kan jeg bruke jobbmailen?", "kan jeg bruke jobbmailen?")]
    [InlineData("<AT id=\"0\">Ola</AT> kan jeg", "kan jeg")]
    [InlineData("er 2 < 3 og 4 > 3?", "er 2 < 3 og 4 > 3?")]
    [InlineData("Ola &amp; Kari&nbsp;spør", "Ola & Kari\u00A0spør")]
    [InlineData("jobb\u200Bmai\u00ADlen \u202Eog\u202C \uFEFFbilder", "jobbmailen og bilder")]
    [InlineData("hel 😀 her", "hel 😀 her")]
    [InlineData("<script>alert(1)</script>", "alert(1)")]
    [InlineData("<", "<")]
    [InlineData("**fet** [lenke](x)", "**fet** [lenke](x)")]
    public void Given_what_somebody_wrote_when_it_is_read_then_the_words_are_left(string written, string text) => Assert.Equal(text, TypedText.Read(written).Text);

    [Fact]
    public void Given_half_a_surrogate_pair_when_it_is_read_then_it_falls_away() =>
        Assert.Equal("halv snudd 😀", TypedText.Read($"{(char)0xD83D}halv {(char)0xDE00}snudd{(char)0xD83D} 😀{(char)0xD83D}").Text);

    [Theory]
    [InlineData("Kan jeg skrive om 01819090013 på Facebook?")]
    [InlineData("Kan jeg skrive om 018190 90013?")]
    [InlineData("D-nummeret er 418190-90007.")]
    [InlineData("0181\u200B90\u200B90013")]
    [InlineData("<b>018190</b> <i>90013</i>")]
    public void Given_a_national_identity_number_when_it_is_read_then_it_is_taken_out_and_that_is_known(string written)
    {
        var typed = TypedText.Read(written);

        Assert.True(typed.HadIdentityNumber);
        Assert.DoesNotContain("90013", typed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("90007", typed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_number_where_the_text_is_cut_when_it_is_read_then_no_part_of_it_is_left()
    {
        var typed = TypedText.Read(new string('a', TypedText.Limit - 6) + " 01819090013 " + new string('b', 8000));

        Assert.True(typed.HadIdentityNumber);
        Assert.True(typed.WasCut);
        Assert.DoesNotContain("0181", typed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_long_text_of_emoji_when_it_is_cut_then_none_is_cut_in_two()
    {
        var typed = TypedText.Read("x" + string.Concat(Enumerable.Repeat("😀", 5000)));

        Assert.True(typed.WasCut);
        Assert.InRange(typed.Text.Length, TypedText.Limit - 1, TypedText.Limit);
        Assert.True(char.IsLowSurrogate(typed.Text[^1]));
    }

    [Theory]
    [InlineData("Kan vi dele https://www.facebook.com/side?x=1 her?", "Kan vi dele   her?")]
    [InlineData("www.gausdal.kommune.no", "")]
    [InlineData("er facebook.com lov?", "er facebook.com lov?")]
    public void Given_a_link_when_it_is_asked_about_then_only_the_words_around_it_are_asked(string written, string question) =>
        Assert.Equal(question, TypedText.Read(written).WithoutLinks);
}
