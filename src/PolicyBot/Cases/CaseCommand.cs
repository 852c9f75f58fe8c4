using PolicyBot.Accounts;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Cases;

/// <summary>Somebody reports a case.</summary>
/// <param name="Id">The id that its form had.</param>
/// <param name="Municipality">The reporter's.</param>
/// <param name="By">The reporter.</param>
/// <param name="Typed">What stands in the form.</param>
/// <param name="Account">The account that was chosen; <c>null</c>: none, or none that is in use.</param>
/// <param name="To">Where it goes; empty: nobody is set up to receive it.</param>
/// <param name="At">UTC.</param>
public sealed record ReportCase(
    CaseId Id, MunicipalityId Municipality, Person By, IReadOnlyDictionary<string, string> Typed, OfficialAccount? Account, IReadOnlyList<Recipient> To, DateTimeOffset At);

/// <summary>Somebody takes a case.</summary>
/// <param name="Actor">Who, with the roles that they have.</param>
/// <param name="At">UTC.</param>
public sealed record TakeCase(Actor Actor, DateTimeOffset At);

/// <summary>Somebody gives the reporter advice.</summary>
/// <param name="Actor">Who, with the roles that they have.</param>
/// <param name="Text">As they typed it.</param>
/// <param name="At">UTC.</param>
public sealed record AdviseReporter(Actor Actor, string Text, DateTimeOffset At);

/// <summary>Somebody brings in the rådmannsteam.</summary>
/// <param name="Actor">Who, with the roles that they have.</param>
/// <param name="Text">What they ask for, as they typed it.</param>
/// <param name="HasChannel">Whether the rådmannsteam has a channel.</param>
/// <param name="At">UTC.</param>
public sealed record AskTeam(Actor Actor, string Text, bool HasChannel, DateTimeOffset At);

/// <summary>Somebody closes a case.</summary>
/// <param name="Actor">Who, with the roles that they have.</param>
/// <param name="Kind">How it ended; <c>null</c>: they did not choose.</param>
/// <param name="Text">What came of it, as they typed it.</param>
/// <param name="At">UTC.</param>
public sealed record CloseCase(Actor Actor, ClosingKind? Kind, string Text, DateTimeOffset At);

/// <summary>The reporter adds information.</summary>
/// <param name="By">Who does.</param>
/// <param name="Text">As they typed it.</param>
/// <param name="At">UTC.</param>
public sealed record AddToCase(Person By, string Text, DateTimeOffset At);

/// <summary>Somebody is set up to receive a case that has waited for that.</summary>
/// <param name="To">Where it goes; at least one.</param>
public sealed record DeliverCase(IReadOnlyList<Recipient> To);

/// <summary>Nobody took a case in time.</summary>
/// <param name="At">UTC.</param>
public sealed record RaiseCase(DateTimeOffset At);
