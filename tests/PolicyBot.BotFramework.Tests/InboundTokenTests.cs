using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using PolicyBot.Testing;

namespace PolicyBot.BotFramework.Tests;

public sealed class InboundTokenTests : IAsyncLifetime
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
    public async Task Given_a_good_token_when_an_activity_comes_then_the_bot_has_its_turn()
    {
        using var response = await teams.PostAsync(bot.Url, teams.PersonalMessage(People.Kari, "hei"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync());
        Assert.Equal("hei", Assert.Single(bot.Bot.Turns).Text);
    }

    public static TheoryData<string, string> BadTokens => new()
    {
        { "expired", "Expired" },
        { "without expiry", "NoExpiry" },
        { "not yet valid", "NotYetValid" },
        { "unknown crit", "CriticalHeader" },
        { "another audience", "WrongAudience" },
        { "no audience", "WrongAudience" },
        { "another issuer", "WrongIssuer" },
        { "no issuer", "WrongIssuer" },
        { "signed by another key of that id", "WrongSignature" },
        { "an unknown key", "UnknownKey" },
        { "alg none", "WrongAlgorithm" },
        { "alg none with a signature", "WrongAlgorithm" },
        { "HS256 with the public key", "WrongAlgorithm" },
        { "RS256 said, HMAC done", "WrongSignature" },
        { "RS384", "WrongAlgorithm" },
        { "no kid", "NoKeyId" },
        { "empty kid", "NoKeyId" },
        { "tampered claims", "WrongSignature" },
        { "cut signature", "WrongSignature" },
        { "no serviceurl", "NoServiceUrl" },
        { "oversize", "TokenTooLong" },
        { "expiry that is a word", "NoExpiry|Unreadable|Expired" },
        { "expiry beyond time", "Unreadable|NoExpiry|Expired" },
        { "two parts", "Unreadable" },
        { "five parts", "Unreadable|WrongAlgorithm" },
        { "words", "Unreadable" },
        { "empty", "Unreadable|NotBearer" },
    };

    [Theory]
    [MemberData(nameof(BadTokens))]
    public async Task Given_a_bad_token_when_an_activity_comes_then_it_is_refused_with_401_and_the_reason_logged(string kind, string reasons)
    {
        var token = Bad(kind);

        using var response = await teams.PostAsync(bot.Url, WireText(), token);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
        Assert.Equal("", await response.Content.ReadAsStringAsync());
        Assert.Empty(bot.Bot.Turns);
        Assert.Contains(reasons.Split('|'), reason => bot.Log.Text.Contains($"An activity was refused: {reason}.", StringComparison.Ordinal));
        Assert.True(token.Length < 8 || !bot.Log.Text.Contains(token, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, "NoToken")]
    [InlineData("Basic a2FyaTprYXJp", "NotBearer")]
    [InlineData("Bearer", "NotBearer")]
    public async Task Given_no_bearer_token_when_an_activity_comes_then_it_is_refused(string? authorization, string reason)
    {
        using var body = new StringContent(WireText(), System.Text.Encoding.UTF8, "application/json");
        using var response = await teams.PostAsync(bot.Url, body, authorization);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Contains($"refused: {reason}.", bot.Log.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("exp", -299)]
    [InlineData("nbf", 299)]
    public async Task Given_clocks_less_than_five_minutes_apart_when_an_activity_comes_then_it_is_taken(string claim, int seconds)
    {
        var token = Good();
        token.Claims[claim] = clock.GetUtcNow().ToUnixTimeSeconds() + seconds;

        using var response = await teams.PostAsync(bot.Url, WireText(), token.Sign());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Given_the_claim_in_camel_case_when_an_activity_comes_then_it_is_taken()
    {
        var token = Good();
        token.Claims.Remove("serviceurl");
        token.Claims["serviceUrl"] = teams.ServiceUrl;

        using var response = await teams.PostAsync(bot.Url, WireText(), token.Sign());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Given_a_remembered_token_when_it_expires_then_it_is_refused()
    {
        var token = Good().Sign();
        (await teams.PostAsync(bot.Url, WireText(), token)).Dispose();
        clock.Advance(TimeSpan.FromMinutes(66));

        using var response = await teams.PostAsync(bot.Url, WireText(), token);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Contains("refused: Expired.", bot.Log.Text, StringComparison.Ordinal);
    }

    private string WireText() => Schema.WireText.Write(teams.PersonalMessage(People.Kari, "hei"));

    private TestToken Good() => teams.Tokens.For(teams.AppId, teams.ServiceUrl);

    private string Bad(string kind)
    {
        var token = Good();
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        switch (kind)
        {
            case "expired": token.Claims["exp"] = now - 301; break;
            case "without expiry": token.Claims.Remove("exp"); break;
            case "not yet valid": token.Claims["nbf"] = now + 301; break;
            case "unknown crit": token.Header["crit"] = new JsonArray("b64"); break;
            case "another audience": token.Claims["aud"] = "0c0c0c0c-1111-4222-8333-444444444444"; break;
            case "no audience": token.Claims.Remove("aud"); break;
            case "another issuer": token.Claims["iss"] = "https://sts.windows.net/"; break;
            case "no issuer": token.Claims.Remove("iss"); break;
            case "signed by another key of that id": token = token with { Key = new TestSigningKey("key-1", "msteams") }; break;
            case "an unknown key": token.Header["kid"] = "key-2"; break;
            case "alg none":
                token.Header["alg"] = "none";
                return token.SignWith(_ => []);
            case "alg none with a signature": token.Header["alg"] = "none"; break;
            case "HS256 with the public key":
                token.Header["alg"] = "HS256";
                return token.SignWith(body => HMACSHA256.HashData(token.Key.PublicKey, body));
            case "RS256 said, HMAC done": return token.SignWith(body => HMACSHA256.HashData(token.Key.PublicKey, body));
            case "RS384": token.Header["alg"] = "RS384"; break;
            case "no kid": token.Header.Remove("kid"); break;
            case "empty kid": token.Header["kid"] = ""; break;
            case "tampered claims":
                var parts = token.Sign().Split('.');
                token.Claims["exp"] = now + 360_000;
                return string.Join('.', parts[0], token.Sign().Split('.')[1], parts[2]);
            case "cut signature": return token.Sign()[..^8];
            case "no serviceurl": token.Claims.Remove("serviceurl"); break;
            case "oversize": token.Claims["filler"] = new string('x', 9000); break;
            case "expiry that is a word": token.Claims["exp"] = "tomorrow"; break;
            case "expiry beyond time": token.Claims["exp"] = 1e300; break;
            case "two parts": return token.Sign().Split('.')[0] + "." + token.Sign().Split('.')[1];
            case "five parts": return token.Sign() + ".a.b";
            case "words": return "not.a.token";
            case "empty": return "";
            default: throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind.");
        }
        return token.Sign();
    }
}
