using PolicyBot.BotFramework.Schema;

namespace PolicyBot.BotFramework.Tests;

public sealed class MessageActionsPayloadTests
{
    [Theory]
    [InlineData("<p>Hei&nbsp;<b>alle</b></p><p>Kan vi svare p&aring; dette?</p>", "Hei alle\nKan vi svare på dette?")]
    [InlineData("en<br/>to<BR>tre<div>fire</div>", "en\nto\ntre\nfire")]
    [InlineData("<ul><li>en</li>\r\n<li>to</li></ul>", "en\nto")]
    [InlineData("<at id=\"0\">Ola</at> se &lt;her&gt;", "Ola se <her>")]
    [InlineData("a < b > c & d", "a < b > c & d")]
    [InlineData("<em>ut</em><!-- nei --><attachment id=\"1\"></attachment>", "ut")]
    [InlineData("slutt <b", "slutt")]
    [InlineData("<", "<")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Given_a_message_in_HTML_when_it_is_read_then_its_text_is_told_line_by_line(string? html, string expected) =>
        Assert.Equal(expected, new MessageActionsPayloadBody { ContentType = "html", Content = html }.PlainText);

    [Theory]
    [InlineData("a <b> c")]
    [InlineData("")]
    public void Given_a_message_in_plain_text_when_it_is_read_then_it_is_told_as_it_stands(string text) =>
        Assert.Equal(text, new MessageActionsPayloadBody { ContentType = "text", Content = text }.PlainText);

    [Theory]
    [InlineData('<')]
    [InlineData('>')]
    [InlineData('&')]
    [InlineData('a')]
    public void Given_the_largest_message_of_one_character_when_it_is_read_then_it_is_told_as_it_stands(char character) =>
        Assert.Equal(new string(character, 200_000), new MessageActionsPayloadBody { ContentType = "html", Content = new string(character, 200_000) }.PlainText);
}
