using PolicyBot.Conversation;

namespace PolicyBot.Absence;

/// <summary>Ask somebody to take the plan over, or to be its deputy.</summary>
/// <param name="By">Who asks.</param>
/// <param name="At">UTC.</param>
/// <param name="Role">What they are asked to be.</param>
/// <param name="To">Whom; <c>null</c>: nobody was chosen.</param>
public sealed record OfferPlan(Person By, DateTimeOffset At, OfferRole Role, Invitation? To);

/// <summary>Say yes to an offer.</summary>
/// <param name="By">Who.</param>
/// <param name="At">UTC.</param>
/// <param name="CodeHash">The hash of the code that they gave; <c>null</c>: none.</param>
public sealed record AcceptOffer(Person By, DateTimeOffset At, string? CodeHash);

/// <summary>Say no to an offer.</summary>
/// <param name="By">Who.</param>
/// <param name="At">UTC.</param>
/// <param name="CodeHash">The hash of the code that they gave; <c>null</c>: none.</param>
public sealed record RefuseOffer(Person By, DateTimeOffset At, string? CodeHash);

/// <summary>Take an offer back.</summary>
/// <param name="By">Who.</param>
/// <param name="At">UTC.</param>
public sealed record WithdrawOffer(Person By, DateTimeOffset At);

/// <summary>End the deputy's role: the applicant ends it, or the deputy steps back.</summary>
/// <param name="By">Who.</param>
public sealed record EndDeputy(Person By);
