using System.Net;
using PolicyBot.BotFramework.Authentication;
using PolicyBot.BotFramework.Schema;
using PolicyBot.Testing;

namespace PolicyBot.BotFramework.Tests;

public sealed class InboundGateTests : IAsyncLifetime
{
    private const string OtherTenant = "0d0d0d0d-5555-4666-8777-888888888888";
    private readonly FakeClock clock = new();
    private readonly Tenants tenants = new();
    private TestConnector teams = null!;
    private BotServer bot = null!;

    public async Task InitializeAsync()
    {
        teams = await TestConnector.StartAsync(clock);
        var known = teams.TenantId;
        tenants.Known = tenant => tenant == known;
        bot = await BotServer.StartAsync(teams, tenants: tenants);
    }

    public async Task DisposeAsync()
    {
        await bot.DisposeAsync();
        await teams.DisposeAsync();
    }

    private Activity Message => teams.PersonalMessage(People.Kari, "hei");

    [Fact]
    public async Task Given_a_token_for_another_service_url_when_an_activity_comes_then_it_is_refused() =>
        await RefusedAsync(Message with { ServiceUrl = teams.Address + "/amer/" }, "OtherServiceUrl", signed: teams.ServiceUrl);

    [Theory]
    [InlineData("http://evil.example/emea/")]
    [InlineData("https://smba.trafficmanager.net.evil.example/")]
    [InlineData("ftp://127.0.0.1/")]
    [InlineData("not an address")]
    [InlineData("")]
    public async Task Given_a_service_url_that_is_not_allowed_when_an_activity_comes_then_it_is_refused_even_if_signed(string serviceUrl) =>
        await RefusedAsync(Message with { ServiceUrl = serviceUrl }, "ServiceUrlNotAllowed", signed: serviceUrl.Length == 0 ? teams.ServiceUrl : serviceUrl);

    [Fact]
    public async Task Given_a_service_url_that_differs_in_the_last_slash_and_the_case_of_the_host_when_an_activity_comes_then_it_is_taken()
    {
        var activity = Message with { ServiceUrl = teams.ServiceUrl.TrimEnd('/') };

        Assert.Equal(HttpStatusCode.OK, await PostAsync(activity, signed: teams.ServiceUrl.Replace("http://", "HTTP://", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Given_a_service_url_that_differs_in_the_case_of_its_path_when_an_activity_comes_then_it_is_refused() =>
        await RefusedAsync(Message, "OtherServiceUrl", signed: teams.ServiceUrl.Replace("/emea/", "/EMEA/", StringComparison.Ordinal));

    [Fact]
    public async Task Given_an_activity_of_a_channel_that_the_key_is_not_endorsed_for_when_it_comes_then_it_is_refused() =>
        await RefusedAsync(Message with { ChannelId = "webchat" }, "KeyNotEndorsed");

    [Fact]
    public async Task Given_an_unknown_tenant_when_an_activity_comes_then_it_is_refused()
    {
        teams.TenantId = OtherTenant;

        await RefusedAsync(Message, "UnknownTenant");
    }

    [Fact]
    public async Task Given_two_known_tenants_when_the_activity_names_both_then_it_is_refused()
    {
        tenants.Known = _ => true;

        await RefusedAsync(Message with { ChannelData = new TeamsChannelData { Tenant = new TenantInfo { Id = OtherTenant } } }, "TenantsDiffer");
    }

    [Fact]
    public async Task Given_a_signed_service_url_of_another_tenant_when_an_activity_comes_then_it_is_refused()
    {
        tenants.Known = _ => true;
        var serviceUrl = $"{teams.Address}/emea/{OtherTenant}/";

        await RefusedAsync(Message with { ServiceUrl = serviceUrl }, "TenantsDiffer");
    }

    [Fact]
    public async Task Given_a_signed_service_url_without_a_tenant_when_an_activity_comes_then_it_is_taken() =>
        Assert.Equal(HttpStatusCode.OK, await PostAsync(Message with { ServiceUrl = teams.Address + "/emea/" }));

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task Given_a_tenant_that_is_missing_in_one_place_when_an_activity_of_Teams_comes_then_it_is_refused(bool inChannelData, bool inConversation)
    {
        var message = Message;

        await RefusedAsync(message with
        {
            ChannelData = inChannelData ? message.ChannelData : null,
            Conversation = message.Conversation! with { TenantId = inConversation ? teams.TenantId : null },
        }, "NoTenant");
    }

    [Fact]
    public async Task Given_a_tenant_directory_that_fails_when_an_activity_comes_then_it_is_refused()
    {
        tenants.Known = _ => throw new InvalidOperationException("out of order");

        await RefusedAsync(Message, "TenantCheckFailed");
    }

    private async Task RefusedAsync(Activity activity, string reason, string? signed = null)
    {
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(activity, signed));
        Assert.Contains($"refused: {reason}.", bot.Log.Text, StringComparison.Ordinal);
        Assert.Empty(bot.Bot.Turns);
    }

    private async Task<HttpStatusCode> PostAsync(Activity activity, string? signed = null)
    {
        var token = teams.Tokens.For(teams.AppId, signed ?? activity.ServiceUrl!).Sign();
        using var response = await teams.PostAsync(bot.Url, WireText.Write(activity), token);
        return response.StatusCode;
    }

    private sealed class Tenants : ITenantDirectory
    {
        public Func<string, bool> Known { get; set; } = _ => false;

        public bool IsKnown(string tenantId) => Known(tenantId);
    }
}
