namespace PolicyBot.Host.Teams;

/// <summary>Section <c>Teams</c>: what the client can do.</summary>
public sealed class TeamsOptions
{
    /// <summary>
    /// Whether a message in a channel can be for one person alone; otherwise it goes to their own chat. Default true; false in Development, since
    /// the Playground would show it to everybody.
    /// </summary>
    public bool TargetedMessages { get; set; } = true;
}
