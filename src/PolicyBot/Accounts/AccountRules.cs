using System.Globalization;
using PolicyBot.Absence;
using PolicyBot.Conversation;

namespace PolicyBot.Accounts;

/// <summary>Every rule on who may do what with an account in the register. Knows no clock, database or card.</summary>
/// <remarks>Source: rules <c>g.kontoer</c>, <c>g.offisiell.4</c>, <c>r.oppretting</c>, <c>r.ansvar</c>.</remarks>
public static class AccountRules
{
    /// <summary>Id of the field for the address.</summary>
    public const string AddressField = "adresse";

    /// <summary>Id of the field for the unit.</summary>
    public const string UnitField = "enhet";

    /// <summary>Id of the field for the leader of the unit.</summary>
    public const string UnitLeaderField = "enhetsleder";

    /// <summary>Id of the field for the deputy of the leader of the unit.</summary>
    public const string UnitLeaderDeputyField = "stedfortreder";

    /// <summary>Id of the field for the editors, one a line.</summary>
    public const string EditorsField = "redaktorer";

    /// <summary>Id of the field for the administrators, one a line.</summary>
    public const string AdministratorsField = "administratorer";

    /// <summary>Id of the field for the last day.</summary>
    public const string LastDayField = "siste-dag";

    /// <summary>Id of the field for why it is ended.</summary>
    public const string ReasonField = "begrunnelse";

    /// <summary>The most characters in a name or an address of the form.</summary>
    public const int TextLimit = 400;

    /// <summary>The most characters in a list or a reason.</summary>
    public const int LongLimit = 1000;

    /// <summary>With fewer administrators the account is lost with one of them.</summary>
    public const int LeastAdministrators = 2;

    private static readonly string[] ShortFields = [AddressField, UnitField, UnitLeaderField, UnitLeaderDeputyField];
    private static readonly string[] Lists = [EditorsField, AdministratorsField];

    /// <summary>Whether a person may change what the register has.</summary>
    public static bool MayChange(OfficialAccount account, Actor actor) => account.Ending is null && (account.IsOwnedBy(actor.Person) || actor.IsIn(Role.Adviser));

    /// <summary>Confirming that all is right, which is asked for once a year.</summary>
    public static AccountOutcome Decide(OfficialAccount account, ConfirmAccount command) =>
        Hindrance(account, command.By) ?? Accept(account with { Confirmed = Mark(command.By, command.At) }, AccountEvent.Confirmed);

    /// <summary>Changing what the form has. It counts as confirming the rest.</summary>
    public static AccountOutcome Decide(OfficialAccount account, ChangeAccount command)
    {
        if (Hindrance(account, command.By) is { } hindrance)
        {
            return hindrance;
        }
        List<FieldError> errors =
        [
            .. Typed(command, UnitField).Length == 0 ? [new FieldError(UnitField, FieldProblem.Missing)] : Array.Empty<FieldError>(),
            .. ShortFields.Where(field => Typed(command, field).Length > TextLimit).Select(field => new FieldError(field, FieldProblem.TooLong, TextLimit)),
            .. Lists.Where(field => Typed(command, field).Length > LongLimit).Select(field => new FieldError(field, FieldProblem.TooLong, LongLimit)),
        ];
        Uri? address = null;
        if (Typed(command, AddressField) is { Length: > 0 } typed && !AccountAddress.TryParse(typed, out address))
        {
            errors.Add(new FieldError(AddressField, FieldProblem.NotAnAddress));
        }
        else if (address is null && account.Address is not null)
        {
            // What people are led to, and what says to the public that the account is the municipality's, is not taken away by emptying a field.
            errors.Add(new FieldError(AddressField, FieldProblem.Missing));
        }
        return errors.Count > 0 ? new AccountOutcome.Invalid(errors) : Accept(
            account with
            {
                Address = address,
                Unit = Typed(command, UnitField),
                UnitLeader = Typed(command, UnitLeaderField),
                UnitLeaderDeputy = Typed(command, UnitLeaderDeputyField),
                Editors = Lines(command, EditorsField),
                Administrators = Lines(command, AdministratorsField),
                Confirmed = Mark(command.By, command.At),
            },
            AccountEvent.Changed);
    }

    /// <summary>Ending it. The last day can have been, but not be to come: an account that is still used is not ended.</summary>
    public static AccountOutcome Decide(OfficialAccount account, EndAccount command)
    {
        if (Hindrance(account, command.By) is { } hindrance)
        {
            return hindrance;
        }
        var isDay = DateOnly.TryParseExact(command.LastDay, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        List<FieldError> errors =
        [
            .. !isDay ? [new FieldError(LastDayField, FieldProblem.NotADate)]
                : day > OsloTime.Day(command.At) ? [new FieldError(LastDayField, FieldProblem.InTheFuture)] : Array.Empty<FieldError>(),
            .. command.Reason.Trim().Length switch
            {
                0 => [new FieldError(ReasonField, FieldProblem.Missing)],
                > LongLimit => [new FieldError(ReasonField, FieldProblem.TooLong, LongLimit)],
                _ => Array.Empty<FieldError>(),
            },
        ];
        return errors.Count > 0 ? new AccountOutcome.Invalid(errors) : Accept(
            account with { Ending = new AccountEnding(day, command.Reason.Trim(), Mark(command.By, command.At)), Offer = null }, AccountEvent.Ended);
    }

    /// <summary>Noting that the owner has left.</summary>
    public static AccountOutcome Decide(OfficialAccount account, NoteOwnerLeft command) => account switch
    {
        _ when !command.By.IsIn(Role.Adviser) => Refuse(AccountRefusal.OnlyTheAdviser),
        { Ending: not null } => Refuse(AccountRefusal.Ended),
        { Owner: null } => Refuse(AccountRefusal.HasNoOwner),
        _ => Accept(account with { Owner = null }, AccountEvent.OwnerLeft),
    };

    /// <summary>Asking somebody to become the owner.</summary>
    public static AccountOutcome Decide(OfficialAccount account, OfferAccount command) => OfferHindrance(account, command.By, command.At) ?? command.To switch
    {
        null => Refuse(AccountRefusal.NobodyChosen),
        Invitation.Colleague { ObjectId: var chosen } when account.Owner?.ObjectId is { } owner && string.Equals(chosen, owner, StringComparison.OrdinalIgnoreCase) =>
            Refuse(AccountRefusal.AlreadyOwner),
        { } to => Accept(account with { Offer = new AccountOffer(to, command.By.Person, command.At + PlanOffer.Validity) }, AccountEvent.Offered),
    };

    /// <summary>Taking an offer back.</summary>
    public static AccountOutcome Decide(OfficialAccount account, WithdrawAccountOffer command) => Hindrance(account, command.By) ?? (account.Offer is null
        ? Refuse(AccountRefusal.NoOffer)
        : Accept(account with { Offer = null }, AccountEvent.Withdrawn));

    /// <summary>Saying yes.</summary>
    public static AccountOutcome Decide(OfficialAccount account, TakeAccount command) => Hindrance(account, command.By, command.CodeHash, command.At)
        ?? Accept(account with { Owner = command.By, Offer = null }, AccountEvent.Taken);

    /// <summary>Saying no.</summary>
    public static AccountOutcome Decide(OfficialAccount account, RefuseAccount command) => Hindrance(account, command.By, command.CodeHash, command.At)
        ?? Accept(account with { Offer = null }, AccountEvent.Refused);

    /// <summary>Why this person can't ask anybody; <c>null</c>: they can.</summary>
    public static AccountOutcome? OfferHindrance(OfficialAccount account, Actor by, DateTimeOffset at) =>
        Hindrance(account, by) ?? (account.Offer?.HoldsAt(at) == true ? Refuse(AccountRefusal.OfferIsOpen) : null);

    /// <summary>Why this person can't answer the offer; <c>null</c>: they can.</summary>
    /// <remarks>Whom it is for comes first: others learn nothing of it.</remarks>
    public static AccountOutcome? Hindrance(OfficialAccount account, Person by, string? codeHash, DateTimeOffset at) => account.Offer switch
    {
        null => Refuse(AccountRefusal.NoOffer),
        var offer when !offer.IsFor(by, codeHash) => Refuse(AccountRefusal.NoOffer),
        var offer when !offer.HoldsAt(at) => Refuse(AccountRefusal.OfferExpired),
        _ when account.Ending is not null => Refuse(AccountRefusal.Ended),
        _ when account.IsOwnedBy(by) => Refuse(AccountRefusal.AlreadyOwner),
        _ => null,
    };

    private static AccountOutcome? Hindrance(OfficialAccount account, Actor by) => account switch
    {
        _ when !account.IsOwnedBy(by.Person) && !by.IsIn(Role.Adviser) => Refuse(AccountRefusal.NotYours),
        { Ending: not null } => Refuse(AccountRefusal.Ended),
        _ => null,
    };

    private static string Typed(ChangeAccount command, string field) => command.Typed.GetValueOrDefault(field, "").ReplaceLineEndings("\n").Trim();

    private static IReadOnlyList<string> Lines(ChangeAccount command, string field) =>
        Typed(command, field).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static AccountMark Mark(Actor by, DateTimeOffset at) => new(by.Person.Name, at);

    private static AccountOutcome.Accepted Accept(OfficialAccount next, AccountEvent happened) => new(next, happened);

    private static AccountOutcome.Refused Refuse(AccountRefusal reason) => new(reason);
}
