using System.Net;
using PolicyBot.BotFramework.Connector;
using PolicyBot.BotFramework.Schema;
using PolicyBot.Testing;

namespace PolicyBot.BotFramework.Tests;

/// <summary>Without an app id, as with the Playground on one's own machine.</summary>
public sealed class DevelopmentTests : IAsyncLifetime
{
    private readonly FakeClock clock = new();
    private TestConnector teams = null!;

    public async Task InitializeAsync() => teams = await TestConnector.StartAsync(clock);

    public async Task DisposeAsync() => await teams.DisposeAsync();

    [Fact]
    public async Task Given_a_caller_on_this_machine_when_an_activity_comes_without_token_then_it_is_taken_and_can_be_answered()
    {
        await using var bot = await BotServer.StartAsync([], "Development", clock);
        var message = teams.PersonalMessage(People.Kari, "hei");

        using var response = await teams.PostAsync(bot.Url, WireText.Write(message), token: null);
        await bot.Connector.SendToConversationAsync(message.ServiceUrl!, message.Conversation!.Id, new Activity { Type = ActivityTypes.Message, Text = "hei" }, CancellationToken.None);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Null(Assert.Single(teams.Posted).Authorization);
    }

    [Fact]
    public async Task Given_a_caller_on_another_machine_when_an_activity_comes_then_it_is_refused_with_403()
    {
        await using var bot = await BotServer.StartAsync([], "Development", clock, caller: IPAddress.Parse("192.0.2.7"));

        using var response = await teams.PostAsync(bot.Url, WireText.Write(teams.PersonalMessage(People.Kari, "hei")), token: null);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(bot.Bot.Turns);
        Assert.Contains("refused: NotFromThisMachine.", bot.Log.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Given_the_tenant_in_one_place_only_when_an_activity_comes_then_it_is_taken(bool inChannelData, bool inConversation)
    {
        await using var bot = await BotServer.StartAsync([], "Development", clock);
        var message = teams.PersonalMessage(People.Kari, "hei");
        message = message with
        {
            ChannelData = inChannelData ? message.ChannelData : null,
            Conversation = message.Conversation! with { TenantId = inConversation ? teams.TenantId : null },
        };

        using var response = await teams.PostAsync(bot.Url, WireText.Write(message), token: null);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(teams.TenantId, Assert.Single(bot.Bot.Turns).TenantId);
    }

    /// <summary>As the Agents Playground 0.2.28 sent them: its tenant and user ids are no GUIDs.</summary>
    [Theory]
    [InlineData("""{"type":"installationUpdate","id":"841648a6","from":{"id":"user-id-0","aadObjectId":"00000000-0000-0000-0000-0000000000020"},"timestamp":"2026-11-21T02:22:16.460Z","serviceUrl":"http://localhost:56199/_connector","conversation":{"conversationType":"personal","tenantId":"00000000-0000-0000-0000-0000000000001","id":"ae231eb3"},"recipient":{"id":"00000000-0000-0000-0000-00000000000011","name":"Test Bot"},"locale":"en-US","entities":[{"type":"clientInfo","locale":"en-US"}],"channelData":{"tenant":{"id":"00000000-0000-0000-0000-0000000000001"},"source":{"name":"message"},"settings":{"selectedChannel":{"id":"ae231eb3"}}},"action":"add","channelId":"msteams"}""")]
    [InlineData("""{"type":"conversationUpdate","id":"e005a477","from":{"id":"user-id-0","aadObjectId":"00000000-0000-0000-0000-0000000000020"},"timestamp":"2026-11-21T02:22:16.470Z","serviceUrl":"http://localhost:56199/_connector","conversation":{"conversationType":"personal","tenantId":"00000000-0000-0000-0000-0000000000001","id":"ae231eb3"},"recipient":{"id":"00000000-0000-0000-0000-00000000000011","name":"Test Bot"},"membersAdded":[{"id":"user-id-0","aadObjectId":"00000000-0000-0000-0000-0000000000020"},{"id":"00000000-0000-0000-0000-00000000000011"}],"channelData":{"tenant":{"id":"00000000-0000-0000-0000-0000000000001"}},"channelId":"msteams"}""")]
    public async Task Given_what_the_Playground_sends_first_when_it_comes_then_it_is_taken(string activity)
    {
        await using var bot = await BotServer.StartAsync([], "Development", clock);

        using var response = await teams.PostAsync(bot.Url, activity, token: null);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(Assert.Single(bot.Bot.Turns).IsPersonal);
    }

    [Fact]
    public async Task Given_a_service_url_elsewhere_when_it_is_named_then_the_activity_is_refused_and_nothing_is_called()
    {
        await using var bot = await BotServer.StartAsync([], "Development", clock);
        var message = teams.PersonalMessage(People.Kari, "hei") with { ServiceUrl = BotOptions.TeamsServiceUrl };

        using var response = await teams.PostAsync(bot.Url, WireText.Write(message), token: null);
        var error = await Assert.ThrowsAsync<ConnectorException>(() =>
            bot.Connector.SendToConversationAsync(BotOptions.TeamsServiceUrl, "c", message, CancellationToken.None));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal(ConnectorErrors.ServiceUrlNotAllowed, error.ErrorCode);
    }

    [Fact]
    public async Task Given_an_app_id_in_Development_when_an_activity_comes_without_token_then_it_is_refused()
    {
        await using var bot = await BotServer.StartAsync(teams, environment: "Development");

        using var response = await teams.PostAsync(bot.Url, WireText.Write(teams.PersonalMessage(People.Kari, "hei")), token: null);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }
}
