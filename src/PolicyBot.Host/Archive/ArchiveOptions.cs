namespace PolicyBot.Host.Archive;

/// <summary>Section <c>Archive</c>: handing out files for the archive.</summary>
public sealed class ArchiveOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Archive";

    /// <summary>
    /// Where browsers reach this program, such as <c>https://policybot.kommunen.no</c>: https, or http on loopback; a path is taken, where one leads to
    /// it. Default none, and then nothing can be fetched; in Development, the address that it listens on.
    /// </summary>
    public string? PublicAddress { get; set; }
}
