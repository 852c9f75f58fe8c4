namespace PolicyBot.AdaptiveCards.Tests;

public sealed class CardPagesTests
{
    private const int Most = 2000;

    [Fact]
    public void Given_nothing_when_it_is_dealt_out_then_there_is_one_empty_page() => Assert.Empty(Assert.Single(CardPages.Of([], Most)));

    [Fact]
    public void Given_what_fits_when_it_is_dealt_out_then_it_stands_on_one_page()
    {
        CardElement[] elements = [TextBlock.Of("Kontoen"), UserText.Of("Facebook")];
        Assert.Equal(elements, Assert.Single(CardPages.Of(elements, Most)));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("å")]
    [InlineData("😀")]
    [InlineData("\"")]
    [InlineData("\u0001")]
    public void Given_more_than_a_page_when_it_is_dealt_out_then_nothing_is_lost_and_each_page_is_small_enough(string unit)
    {
        var answer = string.Concat(Enumerable.Repeat(unit, 100));
        CardElement[] elements = [.. Enumerable.Range(1, 20).SelectMany(number => new CardElement[] { TextBlock.Of($"Spørsmål {number}"), UserText.Of(answer) })];
        var pages = CardPages.Of(elements, Most);
        Assert.Equal(elements, pages.SelectMany(page => page));
        Assert.All(pages, page => Assert.InRange(A.Card([.. page]).SizeInBytes - A.Card().SizeInBytes, 1, Most + ",\"body\":[]".Length));
    }

    [Fact]
    public void Given_a_heading_at_the_end_of_a_page_when_it_is_dealt_out_then_it_goes_with_what_it_is_above()
    {
        var pages = CardPages.Of([UserText.Of(new string('x', 900)), TextBlock.Of("Steg"), TextBlock.Of("Spørsmål"), UserText.Of(new string('y', 900))], Most);
        Assert.Equal([1, 3], pages.Select(page => page.Count));
    }

    [Fact]
    public void Given_a_text_of_many_lines_that_fills_more_than_a_page_when_it_is_dealt_out_then_it_is_divided_between_lines()
    {
        var text = UserText.Of(string.Join('\n', Enumerable.Range(1, 200).Select(number => $"linje {number}")));
        var pages = CardPages.Of([text], Most);
        Assert.True(pages.Count > 3);
        Assert.Equal(text.Inlines, pages.SelectMany(page => page).Cast<RichTextBlock>().SelectMany(piece => piece.Inlines));
        Assert.All(pages, page => Assert.InRange(A.Card([.. page]).SizeInBytes, 1, Most + 400));
    }
}
