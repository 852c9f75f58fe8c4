using PolicyBot.Absence;
using PolicyBot.Conversation;

namespace PolicyBot.Accounts;

/// <summary>All that is stored is right.</summary>
/// <param name="By">With the role <see cref="Role.Adviser"/> if they have it.</param>
/// <param name="At">UTC.</param>
public sealed record ConfirmAccount(Actor By, DateTimeOffset At);

/// <summary>Other editors, administrators, unit or address.</summary>
/// <param name="By">With the role <see cref="Role.Adviser"/> if they have it.</param>
/// <param name="At">UTC.</param>
/// <param name="Typed">What stands in the form, by the field ids of <see cref="AccountRules"/>.</param>
public sealed record ChangeAccount(Actor By, DateTimeOffset At, IReadOnlyDictionary<string, string> Typed);

/// <summary>The account is no longer used.</summary>
/// <param name="By">With the role <see cref="Role.Adviser"/> if they have it.</param>
/// <param name="At">UTC.</param>
/// <param name="LastDay">As the form has it: <c>yyyy-MM-dd</c>.</param>
/// <param name="Reason">Why.</param>
public sealed record EndAccount(Actor By, DateTimeOffset At, string LastDay, string Reason);

/// <summary>The owner has left, and nobody owns it now.</summary>
/// <param name="By">With the role <see cref="Role.Adviser"/> if they have it.</param>
public sealed record NoteOwnerLeft(Actor By);

/// <summary>Somebody is asked to become the owner.</summary>
/// <param name="By">With the role <see cref="Role.Adviser"/> if they have it.</param>
/// <param name="At">UTC.</param>
/// <param name="To">Whom; <c>null</c>: nobody was chosen.</param>
public sealed record OfferAccount(Actor By, DateTimeOffset At, Invitation? To);

/// <summary>The offer is taken back.</summary>
/// <param name="By">With the role <see cref="Role.Adviser"/> if they have it.</param>
public sealed record WithdrawAccountOffer(Actor By);

/// <summary>The one who was asked says yes.</summary>
/// <param name="By">Who.</param>
/// <param name="At">UTC.</param>
/// <param name="CodeHash">The hash of the code that they gave; <c>null</c>: they were chosen by name.</param>
public sealed record TakeAccount(Person By, DateTimeOffset At, string? CodeHash);

/// <summary>The one who was asked says no.</summary>
/// <param name="By">Who.</param>
/// <param name="At">UTC.</param>
/// <param name="CodeHash">The hash of the code that they gave; <c>null</c>: they were chosen by name.</param>
public sealed record RefuseAccount(Person By, DateTimeOffset At, string? CodeHash);
