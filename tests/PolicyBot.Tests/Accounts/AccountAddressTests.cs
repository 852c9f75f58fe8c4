using PolicyBot.Accounts;

namespace PolicyBot.Tests.Accounts;

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
    [InlineData("https://m.facebook.com/biblioteket", "facebook.com/biblioteket")]
    [InlineData("https://mbasic.facebook.com/biblioteket?fbclid=IwAR0&mibextid=abc", "facebook.com/biblioteket")]
    [InlineData("https://nb-no.facebook.com//biblioteket//", "facebook.com/biblioteket")]
    [InlineData("https://fb.com/biblioteket", "facebook.com/biblioteket")]
    [InlineData("https://www.facebook.com./biblioteket", "facebook.com/biblioteket")]
    [InlineData("https://www.instagram.com/biblioteket/?igsh=MzRl&utm_source=qr", "instagram.com/biblioteket")]
    [InlineData("https://no.linkedin.com/company/gausdal-kommune/?trk=x", "linkedin.com/company/gausdal-kommune")]
    [InlineData("https://youtube.com/@Biblioteket?si=abc", "youtube.com/@biblioteket")]
    [InlineData("https://m.youtube.com/@biblioteket/videos", "youtube.com/@biblioteket")]
    [InlineData("https://www.tiktok.com/@biblioteket?lang=nb", "tiktok.com/@biblioteket")]
    [InlineData("https://twitter.com/Gausdal?s=20", "x.com/gausdal")]
    [InlineData("https://mobile.twitter.com/gausdal", "x.com/gausdal")]
    [InlineData("https://m.kommune.example/blogg", "m.kommune.example/blogg")]
    [InlineData("https://www.kommune.example:443/blogg/", "kommune.example/blogg")]
    public void Given_ways_of_writing_one_address_when_their_keys_are_made_then_only_the_account_counts(string address, string key) =>
        Assert.Equal(key, AccountAddress.Key(new Uri(address)));

    [Theory]
    [InlineData("https://facebook.com/biblioteket", "https://facebook.com/biblioteket2")]
    [InlineData("https://notfacebook.com/biblioteket", "https://facebook.com/biblioteket")]
    [InlineData("https://facebook.com.kommune.example/biblioteket", "https://facebook.com/biblioteket")]
    [InlineData("https://linkedin.com/company/gausdal", "https://linkedin.com/in/gausdal")]
    [InlineData("https://bibliotek.kommune.example", "https://skole.kommune.example")]
    public void Given_two_accounts_when_their_keys_are_made_then_they_differ(string one, string other) =>
        Assert.NotEqual(AccountAddress.Key(new Uri(one)), AccountAddress.Key(new Uri(other)));

    [Theory]
    [InlineData("https://www.facebook.com/profile.php?id=100001", "facebook.com/profile.php?id=100001")]
    [InlineData("https://facebook.com/profile.php?ref=a&id=100001&sk=about", "facebook.com/profile.php?id=100001")]
    [InlineData("https://facebook.com/profile.php", "facebook.com/profile.php")]
    public void Given_a_page_without_a_name_of_its_own_when_its_key_is_made_then_its_id_is_in_it(string address, string key) =>
        Assert.Equal(key, AccountAddress.Key(new Uri(address)));
}
