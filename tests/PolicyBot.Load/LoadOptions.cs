namespace PolicyBot.Load;

/// <summary>What is to be measured.</summary>
internal sealed record LoadOptions
{
    /// <summary>Questions a second; <c>null</c>: as many as there are answers to.</summary>
    public required IReadOnlyList<int?> Rates { get; init; }

    /// <summary>How long each rate is held.</summary>
    public required TimeSpan Length { get; init; }

    public required int People { get; init; }

    public required int Tokens { get; init; }

    public required int Connections { get; init; }

    /// <summary>Where the bot lies; <c>null</c>: where it was built.</summary>
    public required string? HostFolder { get; init; }
}
