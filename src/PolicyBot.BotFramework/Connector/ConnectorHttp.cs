namespace PolicyBot.BotFramework.Connector;

/// <summary>The connections to the connector, kept open and used again. Whoever sends gives the limits of time and size.</summary>
internal sealed class ConnectorHttp(HttpMessageHandler handler) : HttpMessageInvoker(handler);
