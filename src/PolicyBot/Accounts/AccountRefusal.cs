namespace PolicyBot.Accounts;

/// <summary>Why something can't be done with an account.</summary>
public enum AccountRefusal
{
    /// <summary>Only its owner and the adviser do that.</summary>
    NotYours,

    /// <summary>Only the adviser does that.</summary>
    OnlyTheAdviser,

    /// <summary>It has been ended.</summary>
    Ended,

    /// <summary>Somebody has been asked already, and has not answered.</summary>
    OfferIsOpen,

    /// <summary>Nobody was chosen.</summary>
    NobodyChosen,

    /// <summary>They own it already.</summary>
    AlreadyOwner,

    /// <summary>There is no offer, or none for this person; nothing more is told.</summary>
    NoOffer,

    /// <summary>The offer holds no longer.</summary>
    OfferExpired,

    /// <summary>It has no owner.</summary>
    HasNoOwner,
}
