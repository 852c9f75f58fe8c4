using PolicyBot.Guidelines.Search;

namespace PolicyBot.Tests.Guidelines;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("Får jeg bruke E-POST?", "far jeg bruke epost")]
    [InlineData("jobb-PC-en", "jobb pc en")]
    [InlineData("være og vere", "vere og vere")]
    [InlineData("kafé, fôr — òg!", "kafe for og")]
    [InlineData("heeeeelt 😀 sant", "heelt sant")]
    [InlineData("don't", "dont")]
    [InlineData("  ", "")]
    public void Given_a_text_when_it_is_folded_then_case_accents_and_marks_are_gone(string text, string words) =>
        Assert.Equal(words, string.Join(' ', Folding.Words(text)));

    [Fact]
    public void Given_a_letter_written_in_two_parts_when_it_is_folded_then_it_is_one() =>
        Assert.Equal(Folding.Words("på"), Folding.Words("pa\u030a"));

    [Fact]
    public void Given_a_text_without_end_when_it_is_folded_then_only_its_beginning_is_read() =>
        Assert.Equal(Folding.MostWords, Folding.Words(string.Concat(Enumerable.Repeat("ord ", 5000))).Count);

    [Fact]
    public void Given_half_a_character_when_it_is_folded_then_the_rest_is_read() =>
        Assert.Equal(["hei", "sann"], Folding.Words("hei \ud83d sånn\u0301"[..^1]));

    [Theory]
    [InlineData("aapne", "apne")]
    [InlineData("spoerre", "sporre")]
    [InlineData("laerer", "lerer")]
    public void Given_a_keyboard_without_our_letters_when_it_is_respelt_then_it_is_as_folded(string typed, string folded) =>
        Assert.Equal(folded, Folding.WithoutDigraphs(typed));
}
