using PolicyBot.Absence;
using PolicyBot.Conversation;

namespace PolicyBot.Accounts;

/// <summary>Somebody is asked to become an account's owner. Nothing changes before they accept.</summary>
/// <param name="To">Whom it is for.</param>
/// <param name="By">Who asks; they are told what comes of it.</param>
/// <param name="Until">The moment from which it no longer holds. UTC.</param>
public sealed record AccountOffer(Invitation To, Person By, DateTimeOffset Until)
{
    /// <summary>Whether it can still be accepted at a moment.</summary>
    public bool HoldsAt(DateTimeOffset moment) => moment < Until;

    /// <summary>Whether it is for this person.</summary>
    /// <param name="person">Who asks.</param>
    /// <param name="codeHash">The hash of the code that they gave; <c>null</c>: they gave none.</param>
    public bool IsFor(Person person, string? codeHash) => To.IsFor(person, codeHash);
}
