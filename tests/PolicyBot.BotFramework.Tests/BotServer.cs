using System.Net;
using Azure.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PolicyBot.BotFramework.Authentication;
using PolicyBot.BotFramework.Connector;
using PolicyBot.Testing;

namespace PolicyBot.BotFramework.Tests;

/// <summary>A host with the wire and a scripted bot, on Kestrel.</summary>
internal sealed class BotServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private BotServer(WebApplication app, ScriptedBot bot, LogLines log)
    {
        this.app = app;
        Bot = bot;
        Log = log;
    }

    public ScriptedBot Bot { get; }

    public LogLines Log { get; }

    public Uri Url => new(app.Urls.First());

    public ConnectorClient Connector => app.Services.GetRequiredService<ConnectorClient>();

    /// <summary>Starts a bot in Production that belongs to the connector; the settings change or, being null, remove some of its own.</summary>
    public static Task<BotServer> StartAsync(TestConnector teams, Dictionary<string, string?>? settings = null, string environment = "Production",
        ITenantDirectory? tenants = null, IPAddress? caller = null, TokenCredential? credential = null)
    {
        var all = teams.BotSettings;
        foreach (var (key, value) in settings ?? []) { all[key] = value; }
        return StartAsync(all, environment, teams.Clock, tenants, caller, credential);
    }

    public static async Task<BotServer> StartAsync(Dictionary<string, string?> settings, string environment, TimeProvider clock,
        ITenantDirectory? tenants = null, IPAddress? caller = null, TokenCredential? credential = null)
    {
        var bot = new ScriptedBot();
        var log = new LogLines();
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(settings.Where(setting => setting.Value is not null));
        builder.Host.UseDefaultServiceProvider(provider => provider.ValidateScopes = provider.ValidateOnBuild = true);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(log);
        builder.Services.AddSingleton(clock).AddSingleton<IBot>(bot).AddBotFramework();
        if (tenants is not null) { builder.Services.AddSingleton(tenants); }
        if (credential is not null) { builder.Services.AddKeyedSingleton(BotOptions.Section, credential); }
        if (caller is not null) { builder.Services.AddSingleton<IStartupFilter>(new CallsFrom(caller)); }
        var app = builder.Build();
        app.MapActivities();
        try
        {
            await app.StartAsync();
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
        return new BotServer(app, bot, log);
    }

    public Task StopAsync(CancellationToken cancellationToken) => app.StopAsync(cancellationToken);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    /// <summary>Loopback is all that a test has; this is how a caller from elsewhere looks.</summary>
    private sealed class CallsFrom(IPAddress caller) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, rest) =>
            {
                http.Connection.RemoteIpAddress = caller;
                return rest(http);
            });
            next(app);
        };
    }
}
