namespace PolicyBot.BotFramework.Schema;

/// <summary>How the connector says what went wrong.</summary>
internal sealed record ErrorResponse
{
    public ErrorDetail? Error { get; init; }
}

/// <summary>A word for programs and a sentence for people.</summary>
internal sealed record ErrorDetail
{
    public string? Code { get; init; }

    public string? Message { get; init; }
}
