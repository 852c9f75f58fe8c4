namespace PolicyBot.Testing;

/// <summary>What a call gets instead of its answer.</summary>
internal sealed record TestConnectorFault
{
    /// <summary>The HTTP status; 0: the connection is broken off.</summary>
    public required int Status { get; init; }

    public string? RetryAfter { get; init; }

    public string? ErrorCode { get; init; }
}
