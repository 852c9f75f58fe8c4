using PolicyBot.Conversation;

namespace PolicyBot.Absence;

/// <summary>Whom an offer is for.</summary>
public abstract record Invitation
{
    private Invitation()
    {
    }

    /// <summary>Whether it is for this person.</summary>
    /// <param name="person">Who asks.</param>
    /// <param name="codeHash">The hash of the code that they gave; <c>null</c>: they gave none.</param>
    public bool IsFor(Person person, string? codeHash) => this switch
    {
        Colleague colleague => string.Equals(person.ObjectId, colleague.ObjectId, StringComparison.OrdinalIgnoreCase),
        Code code => code.Hash == codeHash,
        _ => false,
    };

    /// <summary>A colleague who was chosen.</summary>
    /// <param name="ObjectId">Their Entra object id.</param>
    public sealed record Colleague(string ObjectId) : Invitation;

    /// <summary>Whoever has the code, once.</summary>
    /// <param name="Hash">By <see cref="OfferCode.Hash"/>; the code itself is kept nowhere.</param>
    public sealed record Code(string Hash) : Invitation;
}
