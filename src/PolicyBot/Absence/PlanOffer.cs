using PolicyBot.Conversation;
using PolicyBot.Municipalities;
using PolicyBot.Plans;

namespace PolicyBot.Absence;

/// <summary>Somebody is asked to take a plan over, or to be its deputy. Nothing changes before they accept. A plan has one open offer at a time.</summary>
public sealed record PlanOffer
{
    /// <summary>How long an offer holds.</summary>
    public static readonly TimeSpan Validity = TimeSpan.FromDays(14);

    /// <summary>Tells one offer from another.</summary>
    public required OfferId Id { get; init; }

    /// <summary>Whose; the same as the plan's. People of another never see it.</summary>
    public required MunicipalityId Municipality { get; init; }

    /// <summary>The plan that it is about.</summary>
    public required PlanId Plan { get; init; }

    /// <summary>What the colleague is asked to be.</summary>
    public required OfferRole Role { get; init; }

    /// <summary>Whom it is for.</summary>
    public required Invitation To { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The moment from which it no longer holds. UTC.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>What came of it; <c>null</c>: nobody has answered, and it may have expired.</summary>
    public OfferEnding? Ending { get; init; }

    /// <summary>Why it can't be accepted at a moment; <c>null</c>: it can.</summary>
    public OfferEnding? EndingAt(DateTimeOffset moment) => Ending ?? (moment >= Until ? OfferEnding.Expired : null);

    /// <summary>Whether it is for this person.</summary>
    /// <param name="person">Who asks.</param>
    /// <param name="codeHash">The hash of the code that they gave; <c>null</c>: they gave none.</param>
    public bool IsFor(Person person, string? codeHash) => To.IsFor(person, codeHash);
}
