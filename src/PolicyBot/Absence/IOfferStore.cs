using PolicyBot.Municipalities;
using PolicyBot.Plans;

namespace PolicyBot.Absence;

/// <summary>Keeps offers, and who runs a plan after them.</summary>
internal interface IOfferStore
{
    /// <summary>An offer of this municipality; <c>null</c>: it has none such.</summary>
    Task<PlanOffer?> FindAsync(MunicipalityId municipality, OfferId id, CancellationToken cancellationToken);

    /// <summary>The offer that a code belongs to, also one that is over; <c>null</c>: none of this municipality.</summary>
    Task<PlanOffer?> FindByCodeAsync(MunicipalityId municipality, string codeHash, CancellationToken cancellationToken);

    /// <summary>The offer of a plan that nobody has answered, also an expired one; <c>null</c>: there is none.</summary>
    Task<PlanOffer?> FindOpenAsync(Plan plan, CancellationToken cancellationToken);

    /// <summary>Stores what was decided, its audit entry and its messages, and moves the register's owner along, all or nothing.</summary>
    /// <returns>The plan as stored; <c>null</c>: it has moved on since it was read, and nothing is stored.</returns>
    Task<Plan?> TrySaveAsync(AbsenceChange change, CancellationToken cancellationToken);
}
