namespace PolicyBot.Testing;

/// <summary>What a call gets instead of its answer, or before it.</summary>
public sealed record TestConnectorFault
{
    /// <summary>As a status: the connection is broken off.</summary>
    public const int Drop = 0;

    /// <summary>As a status: no answer, until the caller gives up.</summary>
    public const int Hang = -1;

    /// <summary>As a status: its answer, but late.</summary>
    public const int Slow = -2;

    /// <summary>The HTTP status, or one of the above.</summary>
    public required int Status { get; init; }

    public string? RetryAfter { get; init; }

    public string? ErrorCode { get; init; }

    /// <summary>Where the answer says that it is to be had.</summary>
    public string? Location { get; init; }

    /// <summary>How late, on the connector's clock.</summary>
    public TimeSpan After { get; init; }

    /// <summary>Whether the connector does what it is asked to, though it does not answer so.</summary>
    public bool IsTaken { get; init; }
}

/// <summary>A call as it comes in.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Target">Path and query, unescaped.</param>
/// <param name="Body">As it came.</param>
public sealed record TestConnectorRequest(string Method, string Target, string Body);
