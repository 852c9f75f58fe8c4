using System.ComponentModel.DataAnnotations;

namespace PolicyBot.Host.Teams;

/// <summary>Section <c>Teams</c>: what the client can do, and how long Teams is waited for.</summary>
public sealed class TeamsOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Teams";

    /// <summary>
    /// Whether a message in a channel can be for one person alone; otherwise it goes to their own chat. Default true; false in Development, since
    /// the Playground would show it to everybody.
    /// </summary>
    public bool TargetedMessages { get; set; } = true;

    /// <summary>How long a press waits for Teams to tell who is a member. Default 1.5 seconds: a press is to be answered within 2.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:00:10")] public TimeSpan RosterTimeout { get; set; } = TimeSpan.FromSeconds(1.5);

    /// <summary>How long a member of a channel is known as one without being asked for again, also after they left. Default 2 minutes; 0: not at all.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")] public TimeSpan RosterKept { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How many turns one person may ask for at once. Default 60: searching while one types takes several a second.</summary>
    [Range(10, 100_000)] public int TurnsAtOnce { get; set; } = 60;

    /// <summary>How many more they may have each second after that. Default 2.</summary>
    [Range(0.1, 100_000)] public double TurnsPerSecond { get; set; } = 2;
}
