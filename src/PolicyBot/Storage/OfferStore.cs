using System.Data.Common;
using Dapper;
using PolicyBot.Absence;
using PolicyBot.Municipalities;
using PolicyBot.Plans;

namespace PolicyBot.Storage;

internal sealed class OfferStore(Database database, OutboxSignal signal) : IOfferStore
{
    /// <summary>The kind of the event by which somebody became the applicant.</summary>
    public const string HandoverAccepted = "handover-accepted";

    /// <summary>The kind of the event by which somebody became the deputy.</summary>
    public const string DeputyAccepted = "deputy-accepted";

    private const string Select = """
        select id, municipality, plan_id as PlanId, role, invited_object as InvitedObject, code_hash as CodeHash, offered_at as OfferedAt,
               valid_until as ValidUntil, ending
        from plan_offer where municipality = @municipality
        """;

    public Task<PlanOffer?> FindAsync(MunicipalityId municipality, OfferId id, CancellationToken cancellationToken) =>
        FindAsync("id = @id", new { municipality = municipality.Value, id = id.ToString() }, cancellationToken);

    public Task<PlanOffer?> FindByCodeAsync(MunicipalityId municipality, string codeHash, CancellationToken cancellationToken) =>
        FindAsync("code_hash = @codeHash", new { municipality = municipality.Value, codeHash }, cancellationToken);

    public Task<PlanOffer?> FindOpenAsync(Plan plan, CancellationToken cancellationToken) =>
        FindAsync("plan_id = @plan and ending is null", new { municipality = plan.Municipality.Value, plan = plan.Id.ToString() }, cancellationToken);

    public async Task<Plan?> TrySaveAsync(AbsenceChange change, CancellationToken cancellationToken)
    {
        var stored = await database.WriteAsync(async transaction =>
        {
            var next = change.Decided.Plan with { Revision = change.Plan.Revision + 1 };
            if (!await PlanStore.UpdateAsync(next, transaction))
            {
                return null;
            }
            if (change.Decided.Offer is { } offer)
            {
                await KeepOfferAsync(offer, transaction);
            }
            await KeepOwnerAsync(next, transaction);
            await PlanStore.AddEventAsync(next, KindOf(change.Decided.Event), change.By, change.At, transaction);
            if (change.Card is { } card)
            {
                await Outbox.KeepCardAsync(next.Municipality, PlanCard.Key(next.Id, change.By.Id), card, shown: null, transaction);
            }
            await Outbox.AddAsync(next.Municipality, change.Tell(next), change.At, transaction);
            return next;
        }, cancellationToken);
        signal.Ring();
        return stored;
    }

    private async Task<PlanOffer?> FindAsync(string which, object parameters, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return (await connection.QuerySingleOrDefaultAsync<PlanOfferRow>($"{Select} and {which}", parameters))?.ToOffer();
    }

    private static async Task KeepOfferAsync(PlanOffer offer, DbTransaction transaction)
    {
        // A new offer comes only where the one before has expired, if there is one.
        await transaction.Connection!.ExecuteAsync(
            "update plan_offer set ending = @expired where plan_id = @PlanId and id <> @Id and ending is null",
            new { expired = nameof(OfferEnding.Expired), PlanId = offer.Plan.ToString(), Id = offer.Id.ToString() },
            transaction);
        await transaction.Connection!.ExecuteAsync(
            """
            insert into plan_offer (id, municipality, plan_id, role, invited_object, code_hash, offered_at, valid_until, ending)
            values (@Id, @Municipality, @PlanId, @Role, @InvitedObject, @CodeHash, @OfferedAt, @ValidUntil, @Ending)
            on conflict (id) do update set ending = excluded.ending
            """,
            PlanOfferRow.Of(offer),
            transaction);
    }

    private static Task KeepOwnerAsync(Plan plan, DbTransaction transaction) =>
        transaction.Connection!.ExecuteAsync(
            """
            update account set owner_id = @id, owner_name = @name, owner_object = @objectId, revision = revision + 1
            where municipality = @municipality and plan_id = @plan and ended_on is null and (owner_id is null or owner_id <> @id)
            """,
            new { id = plan.Applicant.Id, name = plan.Applicant.Name, objectId = plan.Applicant.ObjectId, municipality = plan.Municipality.Value, plan = plan.Id.ToString() },
            transaction);

    private static string KindOf(AbsenceEvent happened) => happened switch
    {
        AbsenceEvent.HandoverOffered => "handover-offered",
        AbsenceEvent.HandoverAccepted => HandoverAccepted,
        AbsenceEvent.HandoverRefused => "handover-refused",
        AbsenceEvent.HandoverWithdrawn => "handover-withdrawn",
        AbsenceEvent.DeputyOffered => "deputy-offered",
        AbsenceEvent.DeputyAccepted => DeputyAccepted,
        AbsenceEvent.DeputyRefused => "deputy-refused",
        AbsenceEvent.DeputyWithdrawn => "deputy-withdrawn",
        AbsenceEvent.DeputyEnded => "deputy-ended",
        AbsenceEvent.DeputyLeft => "deputy-left",
        _ => throw new ArgumentOutOfRangeException(nameof(happened)),
    };
}
