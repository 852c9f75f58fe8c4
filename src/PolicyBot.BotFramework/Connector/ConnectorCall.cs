namespace PolicyBot.BotFramework.Connector;

/// <summary>One call, which can be sent several times.</summary>
internal sealed record ConnectorCall(HttpMethod Method, string ServiceUrl, string Path)
{
    /// <summary>JSON; <c>null</c>: no body.</summary>
    public byte[]? Body { get; init; }

    public HttpRequestMessage ToRequest(string? token)
    {
        var request = new HttpRequestMessage(Method, $"{ServiceUrl.TrimEnd('/')}/{Path}");
        if (token is not null) { request.Headers.Authorization = new("Bearer", token); }
        if (Body is not null) { request.Content = new ByteArrayContent(Body) { Headers = { ContentType = new("application/json", "utf-8") } }; }
        return request;
    }
}
