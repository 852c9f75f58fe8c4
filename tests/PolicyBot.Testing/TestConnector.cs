using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PolicyBot.BotFramework.Schema;

namespace PolicyBot.Testing;

/// <summary>
/// Teams as a bot meets it: a connector that keeps what the bot sends, the metadata and keys of the tokens, and the posting of signed activities.
/// On loopback, at a port of its own.
/// </summary>
/// <example>
/// <code>
/// await using var teams = await TestConnector.StartAsync();
/// await teams.PostAsync(bot, teams.PersonalMessage(kari, "hei"));
/// var answer = await teams.WhenCalledAsync(call => call.Verb == TestConnectorVerb.Send);
/// </code>
/// </example>
public sealed partial class TestConnector : IAsyncDisposable
{
    private readonly WebApplication app;
    private int keySetReads;
    private readonly HttpClient client = new(new SocketsHttpHandler { UseProxy = false });

    private TestConnector(WebApplication app, TimeProvider clock)
    {
        this.app = app;
        Clock = clock;
        Tokens = new TestTokenIssuer(clock);
    }

    public string AppId { get; } = "0a0a0a0a-1111-4222-8333-444444444444";

    /// <summary>The tenant of <see cref="ServiceUrl"/> and of the activities made here. Change it to be another one.</summary>
    public string TenantId { get; set; } = "0b0b0b0b-5555-4666-8777-888888888888";

    /// <summary>The language that Teams is set to for whoever acts.</summary>
    public string Locale { get; set; } = "nb-NO";

    /// <summary>The bot, as the conversations made here know it.</summary>
    public ChannelAccount Bot => new() { Id = "28:" + AppId, Name = "PolicyBot" };

    /// <summary>What dates the tokens.</summary>
    public TimeProvider Clock { get; }

    /// <summary>Scheme, host and port.</summary>
    public string Address => app.Urls.First();

    /// <summary>Ends in the tenant, as that of Teams.</summary>
    public string ServiceUrl => $"{Address}/emea/{TenantId}/";

    public string OpenIdMetadataUrl => Address + "/v1/.well-known/openidconfiguration";

    public TestTokenIssuer Tokens { get; }

    /// <summary>How often the key set was asked for.</summary>
    public int KeySetReads => keySetReads;

    /// <summary>Whether the metadata is out of order: it then answers 503.</summary>
    public bool MetadataIsDown { get; set; }

    /// <summary>The settings of a bot that belongs to this connector.</summary>
    public Dictionary<string, string?> BotSettings => new()
    {
        ["Bot:AppId"] = AppId,
        ["Bot:TenantId"] = TenantId,
        ["Bot:OpenIdMetadataUrl"] = OpenIdMetadataUrl,
        ["Bot:AllowedServiceUrls"] = Address,
        ["Bot:Credential"] = "none",
    };

    /// <param name="clock">What dates the tokens; <c>null</c>: the wall's. Give it the bot's.</param>
    public static async Task<TestConnector> StartAsync(TimeProvider? clock = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var connector = new TestConnector(app, clock ?? TimeProvider.System);
        app.MapGet("/v1/.well-known/openidconfiguration", connector.MetadataAsync);
        app.MapGet("/v1/.well-known/keys", connector.KeySetAsync);
        app.MapFallback(connector.TakeAsync);
        await app.StartAsync();
        return connector;
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
    }

    private Task MetadataAsync(HttpContext http) =>
        JsonAsync(http, new JsonObject { ["issuer"] = TestTokenIssuer.DefaultIssuer, ["jwks_uri"] = Address + "/v1/.well-known/keys" });

    private Task KeySetAsync(HttpContext http)
    {
        Interlocked.Increment(ref keySetReads);
        return JsonAsync(http, Tokens.KeySet());
    }

    private Task JsonAsync(HttpContext http, JsonObject body)
    {
        if (MetadataIsDown)
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        }
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(body.ToJsonString());
    }
}
