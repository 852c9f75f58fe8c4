namespace PolicyBot.BotFramework.Connector;

/// <summary>One call, which can be sent several times.</summary>
internal sealed record ConnectorCall(HttpMethod Method, string ServiceUrl, string Path)
{
    /// <summary>The conversation that it counts in; of a conversation that is made, the channel or the person that it is made with.</summary>
    public required string Conversation { get; init; }

    /// <summary>Whether it only asks.</summary>
    public bool OnlyReads => Method == HttpMethod.Get;

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
