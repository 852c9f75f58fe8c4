using System.Net;
using PolicyBot.BotFramework.Schema;
using PolicyBot.Testing;

namespace PolicyBot.BotFramework.Tests;

public sealed class SigningKeyTests : IAsyncLifetime
{
    private readonly FakeClock clock = new();
    private TestConnector teams = null!;
    private BotServer bot = null!;

    public async Task InitializeAsync()
    {
        teams = await TestConnector.StartAsync(clock);
        bot = await BotServer.StartAsync(teams);
    }

    public async Task DisposeAsync()
    {
        await bot.DisposeAsync();
        await teams.DisposeAsync();
    }

    [Fact]
    public async Task Given_many_tokens_when_their_key_is_known_then_the_key_set_is_read_once()
    {
        for (var i = 0; i < 5; i++) { Assert.Equal(HttpStatusCode.OK, await PostAsync(jti: i)); }

        Assert.Equal(1, teams.KeySetReads);
    }

    [Fact]
    public async Task Given_no_keys_yet_when_many_activities_come_at_once_then_all_wait_for_the_one_reading_and_are_taken()
    {
        var statuses = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => PostAsync(jti: number)));

        Assert.All(statuses, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal(1, teams.KeySetReads);
    }

    [Fact]
    public async Task Given_tokens_with_unknown_kids_when_they_come_in_numbers_then_the_key_set_is_read_once_in_five_minutes()
    {
        await PostAsync();
        clock.Advance(TimeSpan.FromMinutes(5));
        for (var i = 0; i < 5; i++) { Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(kid: "forged-" + i)); }
        Assert.Equal(2, teams.KeySetReads);

        clock.Advance(TimeSpan.FromMinutes(5));
        await PostAsync(kid: "forged-6");

        Assert.Equal(3, teams.KeySetReads);
    }

    [Fact]
    public async Task Given_a_new_key_when_it_is_first_used_then_it_is_fetched()
    {
        await PostAsync();
        teams.Tokens.Keys.Insert(0, new TestSigningKey("key-2", "msteams"));
        clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(HttpStatusCode.OK, await PostAsync());
    }

    [Fact]
    public async Task Given_another_key_under_the_same_id_when_the_set_is_read_again_then_the_old_one_is_good_no_more()
    {
        await PostAsync();
        var old = teams.Tokens.Keys[0];
        teams.Tokens.Keys[0] = new TestSigningKey("key-1", "msteams");
        clock.Advance(TimeSpan.FromMinutes(5));
        await PostAsync(kid: "to make it read");

        Assert.Equal(HttpStatusCode.OK, await PostAsync(jti: 1));
        teams.Tokens.Keys[0] = old;
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(jti: 2));
    }

    [Fact]
    public async Task Given_a_token_that_was_found_good_when_it_comes_again_then_it_is_not_checked_anew_but_another_of_that_key_is()
    {
        var good = teams.Tokens.For(teams.AppId, teams.ServiceUrl).Sign();
        Assert.Equal(HttpStatusCode.OK, await PostAsync(good));
        var signer = teams.Tokens.Keys[0];
        teams.Tokens.Keys[0] = new TestSigningKey("key-1", "msteams");
        clock.Advance(TimeSpan.FromMinutes(5));
        await PostAsync(kid: "to make it read");
        teams.Tokens.Keys[0] = signer;

        Assert.Equal(HttpStatusCode.OK, await PostAsync(good));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(jti: 8));
    }

    [Fact]
    public async Task Given_a_metadata_outage_when_tokens_with_known_keys_come_then_they_are_taken()
    {
        await PostAsync();
        teams.MetadataIsDown = true;
        clock.Advance(TimeSpan.FromDays(2));

        Assert.Equal(HttpStatusCode.OK, await PostAsync(jti: 1));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(kid: "unknown"));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(jti: 2));
    }

    [Fact]
    public async Task Given_no_keys_yet_when_the_metadata_comes_back_then_a_token_is_taken_after_ten_seconds()
    {
        teams.MetadataIsDown = true;
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync());
        teams.MetadataIsDown = false;
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync());

        clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(HttpStatusCode.OK, await PostAsync());
    }

    [Fact]
    public async Task Given_a_key_that_is_not_endorsed_for_Teams_when_an_activity_of_Teams_comes_then_it_is_refused_with_403()
    {
        teams.Tokens.Keys[0] = new TestSigningKey("key-1", "webchat", "directline");

        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync());
        Assert.Contains("refused: KeyNotEndorsed.", bot.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_key_without_endorsements_when_an_activity_comes_then_it_is_refused_with_403()
    {
        teams.Tokens.Keys[0] = new TestSigningKey("key-1");

        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync());
    }

    private async Task<HttpStatusCode> PostAsync(string? kid = null, int jti = 0)
    {
        var token = teams.Tokens.For(teams.AppId, teams.ServiceUrl);
        token.Claims["jti"] = jti;                           // makes it one that is not remembered
        if (kid is not null) { token.Header["kid"] = kid; }
        return await PostAsync(token.Sign());
    }

    private async Task<HttpStatusCode> PostAsync(string token)
    {
        using var response = await teams.PostAsync(bot.Url, WireText.Write(teams.PersonalMessage(People.Kari, "hei")), token);
        return response.StatusCode;
    }
}
