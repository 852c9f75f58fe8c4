namespace PolicyBot.Accounts;

/// <summary>What the public is told of an address: yes or no, and nothing more.</summary>
public enum AccountCheck
{
    /// <summary>Nothing was asked.</summary>
    NotAsked,

    /// <summary>It is the address of an account in the register that has not been ended.</summary>
    Official,

    /// <summary>It is not.</summary>
    NotOfficial,

    /// <summary>What was typed is no web address.</summary>
    Unreadable,
}
