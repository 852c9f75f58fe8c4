using System.Net;
using PolicyBot.BotFramework.Schema;
using PolicyBot.Host.Tests.Stage;
using PolicyBot.Testing;

namespace PolicyBot.Host.Tests;

public sealed class EndpointTests
{
    private static readonly TestPerson Kari = new("29:kari", "Kari");

    public static TheoryData<string, Func<TestConnector, string?>> BadTokens => new()
    {
        { "none", _ => null },
        { "not a token", _ => "abc" },
        { "for another bot", teams => teams.Tokens.For("0d0d0d0d-1111-4222-8333-444444444444", teams.ServiceUrl).Sign() },
        { "by another key", teams => (teams.Tokens.For(teams.AppId, teams.ServiceUrl) with { Key = new TestSigningKey("key-1", "msteams") }).Sign() },
        { "expired", teams =>
            {
                var token = teams.Tokens.For(teams.AppId, teams.ServiceUrl);
                token.Claims["exp"] = teams.Clock.GetUtcNow().AddMinutes(-6).ToUnixTimeSeconds();
                return token.Sign();
            }
        },
        { "by another issuer", teams =>
            {
                var token = teams.Tokens.For(teams.AppId, teams.ServiceUrl);
                token.Claims["iss"] = "https://example.no";
                return token.Sign();
            }
        },
    };

    [Theory]
    [MemberData(nameof(BadTokens), DisableDiscoveryEnumeration = true)]
    public async Task Given_a_bad_token_when_an_activity_is_posted_then_it_is_refused_and_nothing_is_said(string kind, Func<TestConnector, string?> token)
    {
        await using var stage = await TeamsStage.StartAsync();
        using var response = await stage.Teams.PostAsync(stage.Bot, WireText.Write(stage.Teams.PersonalMessage(Kari, "ny plan")), token(stage.Teams));
        Assert.True(response.StatusCode == HttpStatusCode.Unauthorized, $"A token {kind} was answered {response.StatusCode}.");
        Assert.Empty(stage.Teams.Calls);
        Assert.Empty(stage.Stored("select id from plan"));
    }

    [Fact]
    public async Task Given_a_tenant_that_belongs_to_no_municipality_when_somebody_writes_then_it_is_refused()
    {
        await using var stage = await TeamsStage.StartAsync();
        stage.Teams.TenantId = "0e0e0e0e-5555-4666-8777-888888888888";
        using var response = await stage.Teams.PostAsync(stage.Bot, stage.Teams.PersonalMessage(Kari, "ny plan"));
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(stage.Stored("select id from plan"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("hei")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"type\":5}")]
    [InlineData("{\"type\":\"message\"")]
    public async Task Given_a_body_that_is_no_activity_when_it_is_posted_then_the_answer_is_400(string body)
    {
        await using var stage = await TeamsStage.StartAsync();
        using var response = await stage.Teams.PostAsync(stage.Bot, body, stage.Teams.Tokens.For(stage.Teams.AppId, stage.Teams.ServiceUrl).Sign());
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Given_an_invoke_that_is_not_known_when_it_is_posted_then_the_answer_is_501()
    {
        await using var stage = await TeamsStage.StartAsync();
        var invoke = stage.Teams.PersonalMessage(Kari, "") with { Type = ActivityTypes.Invoke, Name = "task/fetch", Text = null };
        using var response = await stage.Teams.PostAsync(stage.Bot, invoke);
        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
    }

    [Fact]
    public async Task Given_somebody_who_installs_the_app_when_Teams_tells_then_they_are_welcomed()
    {
        await using var stage = await TeamsStage.StartAsync();
        using var response = await stage.Teams.PostAsync(stage.Bot, stage.Teams.PersonalInstallation(Kari));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var welcome = await stage.Kari.IsToldAsync("Gausdal kommune");
        Assert.Equal(["Start en plan", "Mine planer"], welcome.Buttons.Take(2));
    }
}
