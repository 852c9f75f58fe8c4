using PolicyBot.Conversation;
using PolicyBot.Privacy;

namespace PolicyBot.Cases;

/// <summary>Every rule on reporting and dealing with cases. Knows no clock, database or card.</summary>
/// <remarks>Source: rule <c>g.offisiell.3</c>.</remarks>
public static class CaseRules
{
    /// <summary>Id of the field for what it is about.</summary>
    public const string WhatField = "hva";

    /// <summary>Id of the field for where it is; also a link that came along from a message.</summary>
    public const string WhereField = "lenke";

    /// <summary>Id of the field for an account of the register.</summary>
    public const string AccountField = "konto";

    /// <summary>Id of the field for an account that is not there.</summary>
    public const string OtherAccountField = "annen-konto";

    /// <summary>Id of the field for how urgent it is.</summary>
    public const string UrgencyField = "haster";

    /// <summary>Id of the field for what is written to a case.</summary>
    public const string TextField = "tekst";

    /// <summary>Id of the field for how it ended.</summary>
    public const string KindField = "utfall";

    /// <summary>UTF-16 units that what it is about, or what is written to it, may have.</summary>
    public const int TextLimit = 2000;

    /// <summary>UTF-16 units that where it is may have.</summary>
    public const int WhereLimit = 1000;

    /// <summary>UTF-16 units that the name of an account may have.</summary>
    public const int NameLimit = 100;

    /// <summary>How much may be written to one case.</summary>
    public const int MostEntries = 60;

    /// <summary>Reporting. Anybody may.</summary>
    public static CaseOutcome Decide(ReportCase command)
    {
        string Typed(string field) => command.Typed.GetValueOrDefault(field, "").Trim();
        var urgency = UrgencyOf(Typed(UrgencyField));
        FieldError?[] errors =
        [
            Problem(WhatField, Typed(WhatField), TextLimit),
            Typed(WhereField).Length > WhereLimit ? new FieldError(WhereField, FieldProblem.TooLong, WhereLimit) : null,
            Typed(AccountField).Length > 0 && command.Account is null ? new FieldError(AccountField, FieldProblem.NotAChoice) : null,
            Typed(OtherAccountField).Length > NameLimit ? new FieldError(OtherAccountField, FieldProblem.TooLong, NameLimit) : null,
            urgency is null ? new FieldError(UrgencyField, FieldProblem.NotAChoice) : null,
        ];
        return errors.OfType<FieldError>().ToList() is { Count: > 0 } found
            ? new CaseOutcome.Invalid(found)
            : new CaseOutcome.Accepted(
                new ReportedCase
                {
                    Id = command.Id,
                    Municipality = command.Municipality,
                    Reporter = command.By,
                    ReportedAt = command.At,
                    What = Masked(Typed(WhatField)),
                    Where = Masked(Typed(WhereField)),
                    Account = command.Account?.Id,
                    AccountName = command.Account?.Name ?? Masked(Typed(OtherAccountField)),
                    Urgency = urgency!.Value,
                    DeliveredTo = command.To,
                },
                CaseEvent.Reported);
    }

    /// <summary>Taking it. The first stands.</summary>
    public static CaseOutcome Decide(ReportedCase reported, TakeCase command) => Hindrance(reported, command.Actor) ?? reported.Taken switch
    {
        { } first => new CaseOutcome.AlreadyTaken(first),
        null => new CaseOutcome.Accepted(TakenBy(reported, command.Actor, command.At), CaseEvent.Taken),
    };

    /// <summary>Giving advice, any number of times. Whoever does has taken the case, if nobody had.</summary>
    public static CaseOutcome Decide(ReportedCase reported, AdviseReporter command) =>
        Hindrance(reported, command.Actor) ?? Written(TakenBy(reported, command.Actor, command.At), CaseEntryKind.Advice, command.Text, command.Actor.Person, command.At, CaseEvent.Advised);

    /// <summary>Bringing in the rådmannsteam. Whoever does has taken the case, if nobody had.</summary>
    public static CaseOutcome Decide(ReportedCase reported, AskTeam command) => Hindrance(reported, command.Actor)
        ?? (command.HasChannel ? null : Refuse(CaseRefusal.NoTeamChannel))
        ?? Written(TakenBy(reported, command.Actor, command.At), CaseEntryKind.TeamAsked, command.Text, command.Actor.Person, command.At, CaseEvent.TeamAsked);

    /// <summary>Closing it. The first stands.</summary>
    public static CaseOutcome Decide(ReportedCase reported, CloseCase command)
    {
        if (Hindrance(reported, command.Actor) is { } hindrance)
        {
            return hindrance;
        }
        FieldError?[] errors = [command.Kind is null ? new FieldError(KindField, FieldProblem.NotAChoice) : null, Problem(TextField, command.Text, TextLimit)];
        return errors.OfType<FieldError>().ToList() is { Count: > 0 } found
            ? new CaseOutcome.Invalid(found)
            : new CaseOutcome.Accepted(
                TakenBy(reported, command.Actor, command.At) with { Closing = new CaseClosing(command.Kind!.Value, Masked(command.Text), command.Actor.Person, command.At) },
                CaseEvent.Closed);
    }

    /// <summary>Adding information. Only the reporter does; those who deal with it give advice.</summary>
    public static CaseOutcome Decide(ReportedCase reported, AddToCase command) =>
        Hindrance(reported, command.By) ?? Written(reported, CaseEntryKind.Addition, command.Text, command.By, command.At, CaseEvent.Added);

    /// <summary>Bringing it to somebody who was set up later.</summary>
    public static CaseOutcome Decide(ReportedCase reported, DeliverCase command) => reported.DeliveredTo.Count > 0
        ? Refuse(CaseRefusal.NotFound)
        : new CaseOutcome.Accepted(reported with { DeliveredTo = command.To }, CaseEvent.Delivered);

    /// <summary>Raising it to the rådmannsteam.</summary>
    public static CaseOutcome Decide(ReportedCase reported, RaiseCase command) => reported switch
    {
        { Closing: { } closing } => new CaseOutcome.AlreadyClosed(closing),
        { Taken: { } taken } => new CaseOutcome.AlreadyTaken(taken),
        { RaisedAt: not null } => Refuse(CaseRefusal.NotFound),
        _ => new CaseOutcome.Accepted(reported with { RaisedAt = command.At }, CaseEvent.Raised),
    };

    /// <summary>Why somebody can't deal with a case; <c>null</c>: they can.</summary>
    public static CaseOutcome? Hindrance(ReportedCase reported, Actor actor) => reported switch
    {
        // First: others learn nothing.
        _ when !MayHandle(actor) => Refuse(CaseRefusal.NotYours),
        { Closing: { } first } => new CaseOutcome.AlreadyClosed(first),
        _ => null,
    };

    /// <summary>Why somebody can't add to a case; <c>null</c>: they can.</summary>
    public static CaseOutcome? Hindrance(ReportedCase reported, Person by) => reported switch
    {
        _ when !reported.Reporter.IsSameAs(by) => Refuse(CaseRefusal.NotFound),
        { Closing: not null } => Refuse(CaseRefusal.Closed),
        _ => null,
    };

    /// <summary>Whether somebody may see all cases of their municipality and deal with them.</summary>
    public static bool MayHandle(Actor actor) => actor.IsIn(Role.Adviser) || actor.IsIn(Role.Radmannsteam);

    /// <summary>A text as it is kept: without the white space around it and without national identity numbers.</summary>
    public static string Masked(string text) => PersonalData.Mask(text.Trim(), PersonalDataKinds.NationalIdentityNumber).Text;

    /// <summary>How urgent, by the value of a choice; <c>null</c>: it is none.</summary>
    public static Urgency? UrgencyOf(string value) => ChoiceOf<Urgency>(value);

    /// <summary>How it ended, by the value of a choice; <c>null</c>: it is none.</summary>
    public static ClosingKind? KindOf(string value) => ChoiceOf<ClosingKind>(value);

    private static T? ChoiceOf<T>(string value) where T : struct, Enum =>
        Enum.GetValues<T>().Cast<T?>().FirstOrDefault(choice => string.Equals(choice.ToString(), value, StringComparison.Ordinal));

    private static ReportedCase TakenBy(ReportedCase reported, Actor actor, DateTimeOffset at) =>
        reported with { Taken = reported.Taken ?? new CaseMark(actor.Person, at) };

    private static CaseOutcome Written(ReportedCase reported, CaseEntryKind kind, string text, Person by, DateTimeOffset at, CaseEvent happened) =>
        reported.Entries.Count >= MostEntries ? Refuse(CaseRefusal.Full)
        : Problem(TextField, text, TextLimit) is { } error ? new CaseOutcome.Invalid([error])
        : new CaseOutcome.Accepted(reported with { Entries = [.. reported.Entries, new CaseEntry(kind, Masked(text), by, at)] }, happened);

    private static FieldError? Problem(string field, string text, int most) =>
        string.IsNullOrWhiteSpace(text) ? new FieldError(field, FieldProblem.Missing)
        : text.Trim().Length > most ? new FieldError(field, FieldProblem.TooLong, most)
        : null;

    private static CaseOutcome.Refused Refuse(CaseRefusal reason) => new(reason);
}
