namespace PolicyBot.Cases;

/// <summary>How urgent the reporter finds a case. The later, the more urgent.</summary>
public enum Urgency
{
    /// <summary>They don't know whether it is a case.</summary>
    Unsure,

    /// <summary>It may become one.</summary>
    Possible,

    /// <summary>It is spreading, or somebody must act now.</summary>
    Acute,
}
