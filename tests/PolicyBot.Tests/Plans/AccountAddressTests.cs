using PolicyBot.Plans;

namespace PolicyBot.Tests.Plans;

public sealed class AccountAddressTests
{
    [Theory]
    [InlineData("https://www.facebook.com/biblioteket", "https://www.facebook.com/biblioteket")]
    [InlineData(" facebook.com/biblioteket\n", "https://facebook.com/biblioteket")]
    [InlineData("http://blogg.kommune.example", "http://blogg.kommune.example/")]
    [InlineData("www.tiktok.com/@biblioteket?lang=nb", "https://www.tiktok.com/@biblioteket?lang=nb")]
    [InlineData("HTTPS://X.com/Gausdal", "https://x.com/Gausdal")]
    [InlineData("https://blåbær.no/ås", "https://blåbær.no/%C3%A5s")]
    public void Given_an_address_as_people_type_it_when_it_is_read_then_it_is_whole(string typed, string address)
    {
        Assert.True(AccountAddress.TryParse(typed, out var read));
        Assert.Equal(address, read.AbsoluteUri);
    }

    [Theory]
    [InlineData("")]
    [InlineData("biblioteket")]
    [InlineData("facebook.com/vår side")]
    [InlineData("ftp://example.org/a")]
    [InlineData("file:///etc/passwd")]
    [InlineData("javascript:alert(1)")]
    [InlineData("mailto:biblioteket@kommune.example")]
    [InlineData("biblioteket@kommune.example")]
    [InlineData("https://kommune.example@annet.example/")]
    [InlineData("https://localhost/a")]
    [InlineData("https://192.0.2.1/a")]
    [InlineData("https://[2001:db8::1]/a")]
    [InlineData("https://")]
    public void Given_something_else_when_it_is_read_then_it_is_no_address(string typed) => Assert.False(AccountAddress.TryParse(typed, out _));

    [Theory]
    [InlineData("https://www.facebook.com/Biblioteket/", "facebook.com/biblioteket")]
    [InlineData("http://facebook.com/biblioteket?ref=share#top", "facebook.com/biblioteket")]
    [InlineData("https://FACEBOOK.com/biblioteket", "facebook.com/biblioteket")]
    [InlineData("https://x.com", "x.com")]
    [InlineData("https://m.facebook.com/biblioteket", "m.facebook.com/biblioteket")]
    public void Given_ways_of_writing_one_address_when_their_keys_are_made_then_scheme_www_case_query_and_slash_do_not_count(string address, string key) =>
        Assert.Equal(key, AccountAddress.Key(new Uri(address)));

    [Theory]
    [InlineData("https://www.facebook.com/profile.php?id=100001", "facebook.com/profile.php?id=100001")]
    [InlineData("https://facebook.com/profile.php?ref=a&id=100001&sk=about", "facebook.com/profile.php?id=100001")]
    [InlineData("https://facebook.com/profile.php", "facebook.com/profile.php")]
    public void Given_a_page_without_a_name_of_its_own_when_its_key_is_made_then_its_id_is_in_it(string address, string key) =>
        Assert.Equal(key, AccountAddress.Key(new Uri(address)));
}
