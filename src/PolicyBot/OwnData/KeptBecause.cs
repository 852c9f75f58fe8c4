namespace PolicyBot.OwnData;

/// <summary>Why something is not deleted.</summary>
public enum KeptBecause
{
    /// <summary>Others wait for something to come of it.</summary>
    IsOpen,

    /// <summary>The person has to be reached about something else, or the settings give them a task.</summary>
    MustBeReached,

    /// <summary>It belongs to what a municipality must keep for its archive (arkivlova).</summary>
    Archive,
}
