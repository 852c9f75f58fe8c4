using Azure.Core;
using Azure.Identity;
using PolicyBot.BotFramework.Connector;
using PolicyBot.BotFramework.Schema;
using PolicyBot.Testing;

namespace PolicyBot.BotFramework.Tests;

public sealed class ConnectorTokenTests : IAsyncLifetime
{
    private static readonly Activity Hello = new() { Type = ActivityTypes.Message, Text = "hei" };
    private readonly FakeClock clock = new();
    private TestConnector teams = null!;

    public async Task InitializeAsync() => teams = await TestConnector.StartAsync(clock);

    public async Task DisposeAsync() => await teams.DisposeAsync();

    [Fact]
    public async Task Given_a_credential_when_a_message_is_sent_then_its_token_for_the_connector_goes_with_it()
    {
        await using var bot = await BotServer.StartAsync(teams, credential: new Credential(scope => "token for " + scope));

        await bot.Connector.SendToConversationAsync(teams.ServiceUrl, "c", Hello, CancellationToken.None);

        Assert.Equal("Bearer token for https://api.botframework.com/.default", Assert.Single(teams.Calls).Authorization);
    }

    [Fact]
    public async Task Given_a_credential_that_fails_when_a_message_is_sent_then_nothing_leaves_and_it_may_be_tried_later()
    {
        await using var bot = await BotServer.StartAsync(teams, credential: new Credential(_ => throw new AuthenticationFailedException("out of order")));

        var error = await Assert.ThrowsAsync<ConnectorException>(() => bot.Connector.SendToConversationAsync(teams.ServiceUrl, "c", Hello, CancellationToken.None));

        Assert.Equal((ConnectorErrors.NoToken, true), (error.ErrorCode, error.IsTransient));
        Assert.Empty(teams.Calls);
    }

    [Fact]
    public async Task Given_an_address_that_is_not_listed_when_a_message_is_sent_then_no_token_is_asked_for()
    {
        var asked = 0;
        await using var bot = await BotServer.StartAsync(teams, credential: new Credential(_ => $"token {++asked}"));

        await Assert.ThrowsAsync<ConnectorException>(() => bot.Connector.SendToConversationAsync("https://evil.example/", "c", Hello, CancellationToken.None));

        Assert.Equal(0, asked);
    }

    private sealed class Credential(Func<string, string> token) : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(token(Assert.Single(requestContext.Scopes)), DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }
}
