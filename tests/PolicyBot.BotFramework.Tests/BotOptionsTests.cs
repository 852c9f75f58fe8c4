using System.Net;
using Microsoft.Extensions.Options;
using PolicyBot.BotFramework.Connector;
using PolicyBot.BotFramework.Schema;
using PolicyBot.Testing;

namespace PolicyBot.BotFramework.Tests;

public sealed class BotOptionsTests
{
    private readonly FakeClock clock = new();

    private static Dictionary<string, string?> Good => new() { ["Bot:AppId"] = "app", ["Bot:TenantId"] = "tenant" };

    [Fact]
    public async Task Given_an_app_id_and_a_tenant_when_the_host_starts_in_Production_then_the_defaults_do()
    {
        await using var bot = await BotServer.StartAsync(Good, "Production", clock);

        Assert.NotNull(bot.Connector);
    }

    [Theory]
    [InlineData("Bot:AppIdd", "x", "AppIdd")]
    [InlineData("Bot:AppId", "", "Bot:AppId is missing")]
    [InlineData("Bot:TenantId", " ", "Bot:TenantId is missing")]
    [InlineData("Bot:OpenIdMetadataUrl", "http://login.example/", "Bot:OpenIdMetadataUrl")]
    [InlineData("Bot:OpenIdMetadataUrl", "login", "Bot:OpenIdMetadataUrl")]
    [InlineData("Bot:TokenIssuer", " ", "Bot:TokenIssuer")]
    [InlineData("Bot:AllowedServiceUrls", "http://smba.trafficmanager.net", "Bot:AllowedServiceUrls")]
    [InlineData("Bot:AllowedServiceUrls", "*.botframework.com", "Bot:AllowedServiceUrls")]
    [InlineData("Bot:AllowedServiceUrls:0", "ftp://127.0.0.1", "Bot:AllowedServiceUrls")]
    [InlineData("Bot:Credential", "password", "Bot:Credential")]
    [InlineData("Bot:Credential", "secret", "Bot:ClientSecret")]
    [InlineData("Bot:Credential", "certificate", "Bot:CertificatePath")]
    [InlineData("Bot:Credential", "none", "Bot:AllowedServiceUrls")]
    [InlineData("Bot:TurnTimeout", "00:02:00", "Bot:TurnTimeout")]
    [InlineData("Bot:TurnTimeout", "soon", "TurnTimeout")]
    [InlineData("Bot:ConnectorTries", "0", "Bot:ConnectorTries")]
    [InlineData("Bot:ConnectorTimeout", "00:00:00", "Bot:ConnectorTimeout")]
    [InlineData("Bot:CallsPerConversation", "", "Bot:CallsPerConversation")]
    [InlineData("Bot:CallsPerConversation", "7/1 8", "Bot:CallsPerConversation")]
    [InlineData("Bot:CallsPerConversation", "0/1", "Bot:CallsPerConversation")]
    [InlineData("Bot:CallsPerConversation", "7/0", "Bot:CallsPerConversation")]
    [InlineData("Bot:Instances", "0", "Bot:Instances")]
    public async Task Given_a_bad_setting_when_the_host_starts_then_it_stops_and_names_it(string key, string value, string named)
    {
        var settings = Good;
        settings[key] = value;

        var error = await Assert.ThrowsAnyAsync<Exception>(() => BotServer.StartAsync(settings, "Production", clock));

        Assert.True(error is OptionsValidationException or InvalidOperationException, error.ToString());
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task Given_no_app_id_when_the_host_starts_outside_Development_then_it_refuses_and_says_what_to_set(string environment)
    {
        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => BotServer.StartAsync([], environment, clock));

        Assert.Contains("Set Bot:AppId and Bot:TenantId", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{0};https://smba.trafficmanager.net", "managed-identity")]
    [InlineData("https://smba.trafficmanager.net, {0}", "managed-identity")]
    [InlineData("http://127.0.0.1:1 {0}", "none")]
    public async Task Given_several_addresses_in_one_text_when_an_activity_comes_from_one_of_them_then_it_is_taken(string list, string credential)
    {
        await using var teams = await TestConnector.StartAsync(clock);
        var settings = new Dictionary<string, string?>
        {
            ["Bot:AllowedServiceUrls"] = string.Format(System.Globalization.CultureInfo.InvariantCulture, list, teams.Address),
            ["Bot:Credential"] = credential,
        };
        await using var bot = await BotServer.StartAsync(teams, settings);

        using var response = await teams.PostAsync(bot.Url, teams.PersonalMessage(People.Kari, "hei"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Given_a_list_of_addresses_when_one_is_called_that_only_the_default_has_then_nothing_leaves()
    {
        await using var teams = await TestConnector.StartAsync(clock);
        await using var bot = await BotServer.StartAsync(teams, new() { ["Bot:AllowedServiceUrls"] = null, ["Bot:AllowedServiceUrls:0"] = teams.Address });
        var hello = new Activity { Type = ActivityTypes.Message };

        await bot.Connector.SendToConversationAsync(teams.ServiceUrl, "c", hello, CancellationToken.None);
        var error = await Assert.ThrowsAsync<ConnectorException>(() =>
            bot.Connector.SendToConversationAsync(BotOptions.TeamsServiceUrl, "c", hello, CancellationToken.None));

        Assert.Equal(ConnectorErrors.ServiceUrlNotAllowed, error.ErrorCode);
    }
}
