namespace PolicyBot.Conversation;

/// <summary>What a person may be in a municipality beyond being employed there.</summary>
[Flags]
public enum Role
{
    /// <summary>An employee, nothing more.</summary>
    None = 0,

    /// <summary>Decides on plans.</summary>
    Radmannsteam = 1,

    /// <summary>Ties channels to their jobs.</summary>
    Administrator = 2,

    /// <summary>The informasjonsrådgiver: answers questions that are passed on, and coordinates reputation-critical cases.</summary>
    Adviser = 4,
}
