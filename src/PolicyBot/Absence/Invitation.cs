namespace PolicyBot.Absence;

/// <summary>Whom an offer is for.</summary>
public abstract record Invitation
{
    private Invitation()
    {
    }

    /// <summary>A colleague who was chosen.</summary>
    /// <param name="ObjectId">Their Entra object id.</param>
    public sealed record Colleague(string ObjectId) : Invitation;

    /// <summary>Whoever has the code, once.</summary>
    /// <param name="Hash">By <see cref="OfferCode.Hash"/>; the code itself is kept nowhere.</param>
    public sealed record Code(string Hash) : Invitation;
}
