namespace PolicyBot.Testing;

/// <summary>What a call gets instead of its answer.</summary>
internal sealed record TestConnectorFault
{
    /// <summary>As a status: the connection is broken off.</summary>
    public const int Drop = 0;

    /// <summary>As a status: no answer, until the caller gives up.</summary>
    public const int Hang = -1;

    /// <summary>The HTTP status, or one of the above.</summary>
    public required int Status { get; init; }

    public string? RetryAfter { get; init; }

    public string? ErrorCode { get; init; }
}
