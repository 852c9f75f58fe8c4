namespace PolicyBot.Host.TryOut;

/// <summary>Section <c>TryOut</c>: the room where the bot can be seen without Teams.</summary>
public sealed class TryOutOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "TryOut";

    /// <summary>
    /// Whether there is a room. Default true, and without effect outside Development or with an app id: there is none then. With a room its people are the
    /// informasjonsrådgivere; switch it off to work with another local client.
    /// </summary>
    public bool Enabled { get; set; } = true;
}
