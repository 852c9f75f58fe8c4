using System.Text.Json;
using PolicyBot.Plans;

namespace PolicyBot.Storage;

/// <summary>A sent version as a row, with the state that the decision on it led to.</summary>
internal sealed record PlanRoundRow
{
    public required string PlanId { get; init; }

    public required long Version { get; init; }

    public required string Form { get; init; }

    public required string SentAt { get; init; }

    public string? Decided { get; init; }

    public string? SentBy { get; init; }

    public PlanRound ToRound() => new(
        (int)Version,
        PlanRow.FormIn(Form),
        Utc.Parse(SentAt),
        Decided is null ? null : DecisionIn(JsonSerializer.Deserialize(Decided, StorageJson.Default.PlanState)!),
        SentBy);

    private static Decision? DecisionIn(PlanState state) => state switch
    {
        PlanState.Approved approved => approved.Decision,
        PlanState.ChangesAsked asked => asked.Decision,
        PlanState.TurnedDown down => down.Decision,
        _ => null,
    };
}
