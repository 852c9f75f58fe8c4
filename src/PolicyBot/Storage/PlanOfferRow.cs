using PolicyBot.Absence;
using PolicyBot.Municipalities;
using PolicyBot.Plans;

namespace PolicyBot.Storage;

/// <summary>An offer as a row of the table.</summary>
internal sealed record PlanOfferRow
{
    public required string Id { get; init; }

    public required string Municipality { get; init; }

    public required string PlanId { get; init; }

    public required string Role { get; init; }

    public string? InvitedObject { get; init; }

    public string? CodeHash { get; init; }

    public required string OfferedAt { get; init; }

    public required string ValidUntil { get; init; }

    public string? Ending { get; init; }

    public static PlanOfferRow Of(PlanOffer offer) => new()
    {
        Id = offer.Id.ToString(),
        Municipality = offer.Municipality.Value,
        PlanId = offer.Plan.ToString(),
        Role = offer.Role.ToString(),
        InvitedObject = (offer.To as Invitation.Colleague)?.ObjectId,
        CodeHash = (offer.To as Invitation.Code)?.Hash,
        OfferedAt = Utc.Text(offer.At),
        ValidUntil = Utc.Text(offer.Until),
        Ending = offer.Ending?.ToString(),
    };

    public PlanOffer ToOffer() => new()
    {
        Id = new OfferId(Guid.ParseExact(Id, "N")),
        Municipality = new MunicipalityId(Municipality),
        Plan = new PlanId(Guid.ParseExact(PlanId, "N")),
        Role = Enum.Parse<OfferRole>(Role),
        To = CodeHash is null ? new Invitation.Colleague(InvitedObject ?? "") : new Invitation.Code(CodeHash),
        At = Utc.Parse(OfferedAt),
        Until = Utc.Parse(ValidUntil),
        Ending = Ending is null ? null : Enum.Parse<OfferEnding>(Ending),
    };
}
