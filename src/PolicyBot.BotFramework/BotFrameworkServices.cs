using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using PolicyBot.BotFramework.Authentication;
using PolicyBot.BotFramework.Connector;

namespace PolicyBot.BotFramework;

/// <summary>Puts the wire into a host.</summary>
public static class BotFrameworkServices
{
    /// <summary>
    /// Adds the endpoint's parts, the check of inbound tokens and <see cref="ConnectorClient"/>, with <see cref="BotOptions"/> checked at start.
    /// The host registers <see cref="IBot"/>, and <see cref="ITenantDirectory"/> or <see cref="TimeProvider"/> if it has its own.
    /// </summary>
    public static IServiceCollection AddBotFramework(this IServiceCollection services)
    {
        services.AddOptions<BotOptions>().BindConfiguration(BotOptions.Section, binder => binder.ErrorOnUnknownConfiguration = true).ValidateOnStart();
        services.AddSingleton<IPostConfigureOptions<BotOptions>, BotOptionsSetup>();
        services.AddSingleton<IValidateOptions<BotOptions>, BotOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddMetrics().AddSingleton<BotTelemetry>();
        return services.AddInbound().AddConnector();
    }

    /// <summary>Answers <c>POST /api/messages</c>, the address that the bot's registration names.</summary>
    public static IEndpointConventionBuilder MapActivities(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/api/messages", static http => http.RequestServices.GetRequiredService<ActivityEndpoint>().HandleAsync(http))
            .WithMetadata(ForTheBotFramework.Mark);

    private static IServiceCollection AddInbound(this IServiceCollection services)
    {
        services.AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, BotFrameworkAuthenticationHandler>(BotFrameworkAuthenticationHandler.Scheme, configureOptions: null);
        services.TryAddSingleton<ITenantDirectory, SingleTenant>();
        services.AddHttpClient(KeySetReader.HttpClientName, client => client.MaxResponseContentBufferSize = 1024 * 1024)
            .ConfigurePrimaryHttpMessageHandler(CallsOnlyWhereTold).RemoveAllLoggers();
        return services
            .AddSingleton<KeySetReader>().AddSingleton<SigningKeys>().AddSingleton<RememberedTokens>().AddSingleton<InboundTokens>()
            .AddSingleton<InboundGate>().AddSingleton<TurnRunner>().AddSingleton<ActivityEndpoint>();
    }

    private static IServiceCollection AddConnector(this IServiceCollection services) =>
        services
            .AddSingleton<ServiceUrls>().AddSingleton(_ => new ConnectorHttp(CallsOnlyWhereTold())).AddSingleton<ConnectorTokens>().AddSingleton<ConnectorRetry>().AddSingleton<ConversationPace>().AddSingleton<ConnectorChannel>()
            .AddSingleton(provider => new ConnectorClient(provider.GetRequiredService<ConnectorChannel>()));

    // A redirect could lead the token to another host, and the ids of our own traces are nothing to others.
    private static SocketsHttpHandler CallsOnlyWhereTold() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ActivityHeadersPropagator = null,
        // So that a name that has moved is looked up again.
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
    };
}
