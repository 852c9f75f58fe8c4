using PolicyBot.Municipalities;
using PolicyBot.Plans;

namespace PolicyBot.Archive;

/// <summary>Reads back all that is kept of a plan.</summary>
internal interface IPlanHistories
{
    /// <summary>The plan with a number; <c>null</c>: this municipality has none such.</summary>
    Task<PlanId?> FindAsync(MunicipalityId municipality, PlanNumber number, CancellationToken cancellationToken);

    /// <summary>The whole history, as it is at one moment; <c>null</c>: this municipality has no such plan.</summary>
    Task<PlanHistory?> HistoryAsync(MunicipalityId municipality, PlanId id, CancellationToken cancellationToken);
}
