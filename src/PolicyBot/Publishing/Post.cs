namespace PolicyBot.Publishing;

/// <summary>What somebody is about to publish.</summary>
/// <param name="Text">The text.</param>
/// <param name="By">The name of who publishes it.</param>
internal sealed record Post(string Text, string By)
{
    /// <summary>A picture shows people who can be recognised.</summary>
    public bool ShowsPeople { get; init; }

    /// <summary>A picture shows children, patients or users.</summary>
    public bool ShowsVulnerable { get; init; }

    /// <summary>Those in the pictures have consented.</summary>
    public bool HasConsent { get; init; }

    /// <summary>Something comes along that others have made.</summary>
    public bool HasOthersWork { get; init; }

    /// <summary>They have given leave.</summary>
    public bool HasLeave { get; init; }
}
