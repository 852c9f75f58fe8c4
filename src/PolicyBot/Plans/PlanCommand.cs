using PolicyBot.Conversation;

namespace PolicyBot.Plans;

/// <summary>Send the plan to the rådmannsteam.</summary>
/// <param name="By">Who sends.</param>
/// <param name="At">UTC.</param>
/// <param name="Errors">What is wrong with the answers, by <see cref="PlanValidation"/>.</param>
/// <param name="HasChannel">Whether a channel is tied to approval; without one nobody would see the plan.</param>
public sealed record SendPlan(Person By, DateTimeOffset At, IReadOnlyList<FieldError> Errors, bool HasChannel);

/// <summary>Approve (notification: clear) the version that a card shows.</summary>
/// <param name="By">Who decides.</param>
/// <param name="At">UTC.</param>
/// <param name="Version">The version on the card.</param>
public sealed record ApprovePlan(Actor By, DateTimeOffset At, int Version);

/// <summary>Ask for changes (notification: ask back) on the version that a card shows.</summary>
/// <param name="By">Who decides.</param>
/// <param name="At">UTC.</param>
/// <param name="Version">The version on the card.</param>
/// <param name="Comment">What to change; required.</param>
public sealed record AskForChanges(Actor By, DateTimeOffset At, int Version, string Comment);

/// <summary>Turn down the version that a card shows.</summary>
/// <param name="By">Who decides.</param>
/// <param name="At">UTC.</param>
/// <param name="Version">The version on the card.</param>
/// <param name="Reason">Why; required.</param>
public sealed record TurnDownPlan(Actor By, DateTimeOffset At, int Version, string Reason);

/// <summary>Notification only: confirm that the notice is received.</summary>
/// <param name="By">Who confirms.</param>
/// <param name="At">UTC.</param>
/// <param name="Version">The version on the card.</param>
public sealed record ReceivePlan(Actor By, DateTimeOffset At, int Version);

/// <summary>Begin a new version of an approved plan.</summary>
/// <param name="By">Who edits.</param>
public sealed record RevisePlan(Person By);

/// <summary>Take the plan back.</summary>
/// <param name="By">Who withdraws.</param>
/// <param name="At">UTC.</param>
public sealed record WithdrawPlan(Person By, DateTimeOffset At);

/// <summary>Register the account's address: it is in use.</summary>
/// <param name="By">Who registers.</param>
/// <param name="Address">As typed.</param>
public sealed record RegisterAddress(Person By, string Address);
