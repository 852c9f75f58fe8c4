namespace PolicyBot.Accounts;

/// <summary>What was done with an account, as its audit trail has it.</summary>
public enum AccountEvent
{
    /// <summary>It came from the guidelines' list.</summary>
    Listed,

    /// <summary>All that is stored was found right.</summary>
    Confirmed,

    /// <summary>Editors, administrators, unit or address were changed.</summary>
    Changed,

    /// <summary>It is no longer used.</summary>
    Ended,

    /// <summary>Its owner has left.</summary>
    OwnerLeft,

    /// <summary>Somebody was asked to become its owner.</summary>
    Offered,

    /// <summary>The offer was taken back.</summary>
    Withdrawn,

    /// <summary>Somebody became its owner.</summary>
    Taken,

    /// <summary>Somebody did not want to become its owner.</summary>
    Refused,
}
