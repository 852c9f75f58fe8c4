using System.Globalization;
using PolicyBot.Absence;
using PolicyBot.Accounts;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;
using PolicyBot.Plans;

namespace PolicyBot.Storage;

/// <summary>An account as a row of the table, with the number of its plan.</summary>
internal sealed record AccountRow
{
    /// <summary>What it is read from, in <c>account left join plan</c>.</summary>
    public const string Columns = """
        account.id, account.municipality, address, plan_id as PlanId, number_year as NumberYear, number_count as NumberCount, name, channel, unit, unit_leader as UnitLeader,
        unit_leader_deputy as UnitLeaderDeputy, editors, administrators, owner_id as OwnerId, owner_name as OwnerName, owner_object as OwnerObject,
        in_use_since as InUseSince, ends_on as EndsOn, confirmed_by as ConfirmedBy, confirmed_at as ConfirmedAt, ended_on as EndedOn, ended_why as EndedWhy,
        ended_by as EndedBy, ended_at as EndedAt, offer_object as OfferObject, offer_code_hash as OfferCodeHash, offer_by as OfferBy, offer_by_name as OfferByName,
        offer_until as OfferUntil, account.revision
        """;

    private const string DayForm = "yyyy-MM-dd";

    public required string Id { get; init; }

    public required string Municipality { get; init; }

    public string? Address { get; init; }

    public string? AddressKey { get; init; }

    public string? PlanId { get; init; }

    public long? NumberYear { get; init; }

    public long? NumberCount { get; init; }

    public required string Name { get; init; }

    public required string Channel { get; init; }

    public required string Unit { get; init; }

    public required string UnitLeader { get; init; }

    public required string UnitLeaderDeputy { get; init; }

    public required string Editors { get; init; }

    public required string Administrators { get; init; }

    public string? OwnerId { get; init; }

    public string? OwnerName { get; init; }

    public string? OwnerObject { get; init; }

    public string? InUseSince { get; init; }

    public string? EndsOn { get; init; }

    public string? ConfirmedBy { get; init; }

    public string? ConfirmedAt { get; init; }

    public string? EndedOn { get; init; }

    public string? EndedWhy { get; init; }

    public string? EndedBy { get; init; }

    public string? EndedAt { get; init; }

    public string? OfferObject { get; init; }

    public string? OfferCodeHash { get; init; }

    public string? OfferBy { get; init; }

    public string? OfferByName { get; init; }

    public string? OfferUntil { get; init; }

    public required long Revision { get; init; }

    public static AccountRow Of(OfficialAccount account) => new()
    {
        Id = account.Id.ToString(),
        Municipality = account.Municipality.Value,
        Address = account.Address?.AbsoluteUri,
        AddressKey = account is { Address: { } address, Ending: null } ? AccountAddress.Key(address) : null,
        PlanId = account.Plan?.ToString(),
        Name = account.Name,
        Channel = account.Channel,
        Unit = account.Unit,
        UnitLeader = account.UnitLeader,
        UnitLeaderDeputy = account.UnitLeaderDeputy,
        Editors = string.Join('\n', account.Editors),
        Administrators = string.Join('\n', account.Administrators),
        OwnerId = account.Owner?.Id,
        OwnerName = account.Owner?.Name,
        OwnerObject = account.Owner?.ObjectId,
        InUseSince = Text(account.InUseSince),
        EndsOn = account.EndsOn is { } end ? Day(end) : null,
        ConfirmedBy = account.Confirmed?.By,
        ConfirmedAt = Text(account.Confirmed?.At),
        EndedOn = account.Ending is { } ending ? Day(ending.LastDay) : null,
        EndedWhy = account.Ending?.Reason,
        EndedBy = account.Ending?.Mark.By,
        EndedAt = Text(account.Ending?.Mark.At),
        OfferObject = (account.Offer?.To as Invitation.Colleague)?.ObjectId,
        OfferCodeHash = (account.Offer?.To as Invitation.Code)?.Hash,
        OfferBy = account.Offer?.By.Id,
        OfferByName = account.Offer?.By.Name,
        OfferUntil = Text(account.Offer?.Until),
        Revision = account.Revision,
    };

    public static string Day(DateOnly day) => day.ToString(DayForm, CultureInfo.InvariantCulture);

    /// <param name="prefix">The first part of the municipality's plan numbers.</param>
    public OfficialAccount ToAccount(string prefix) => new()
    {
        Id = new AccountId(Guid.ParseExact(Id, "N")),
        Municipality = new MunicipalityId(Municipality),
        Name = Name,
        Channel = Channel,
        Unit = Unit,
        UnitLeader = UnitLeader,
        UnitLeaderDeputy = UnitLeaderDeputy,
        Address = Address is null ? null : new Uri(Address),
        Owner = OwnerId is null ? null : new Person(OwnerId, OwnerName ?? "", OwnerObject),
        Editors = Lines(Editors),
        Administrators = Lines(Administrators),
        Plan = PlanId is null ? null : new PlanId(Guid.ParseExact(PlanId, "N")),
        PlanNumber = NumberYear is { } year && NumberCount is { } count ? new PlanNumber(prefix, (int)year, (int)count) : null,
        InUseSince = Moment(InUseSince),
        EndsOn = EndsOn is null ? null : DateOnly.ParseExact(EndsOn, DayForm, CultureInfo.InvariantCulture),
        Confirmed = Mark(ConfirmedBy, ConfirmedAt),
        Ending = Mark(EndedBy, EndedAt) is { } mark ? new AccountEnding(DateOnly.ParseExact(EndedOn!, DayForm, CultureInfo.InvariantCulture), EndedWhy ?? "", mark) : null,
        Offer = Moment(OfferUntil) is { } until ? new AccountOffer(Invited(), new Person(OfferBy!, OfferByName ?? ""), until) : null,
        Revision = (int)Revision,
    };

    private Invitation Invited() => OfferObject is { } colleague ? new Invitation.Colleague(colleague) : new Invitation.Code(OfferCodeHash ?? "");

    private static AccountMark? Mark(string? by, string? at) => Moment(at) is { } moment ? new AccountMark(by ?? "", moment) : null;

    private static DateTimeOffset? Moment(string? text) => text is null ? null : Utc.Parse(text);

    private static string? Text(DateTimeOffset? moment) => moment is { } at ? Utc.Text(at) : null;

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
