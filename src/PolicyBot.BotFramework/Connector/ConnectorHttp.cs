namespace PolicyBot.BotFramework.Connector;

/// <summary>The connections to the connector, kept open and used again. Whoever sends gives the limits of time and size.</summary>
internal sealed class ConnectorHttp() : HttpMessageInvoker(new SocketsHttpHandler
{
    // A redirect could lead the token to another host, and the ids of our own traces are nothing to others.
    AllowAutoRedirect = false,
    UseCookies = false,
    ActivityHeadersPropagator = null,
    // So that a name that has moved is looked up again.
    PooledConnectionLifetime = TimeSpan.FromMinutes(2),
});
