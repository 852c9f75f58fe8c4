using System.Text.Json;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;
using PolicyBot.Plans;

namespace PolicyBot.Storage;

/// <summary>A plan as a row of the table.</summary>
internal sealed record PlanRow
{
    public required string Id { get; init; }

    public required string Municipality { get; init; }

    public long? NumberYear { get; init; }

    public long? NumberCount { get; init; }

    public required string ApplicantId { get; init; }

    public required string ApplicantName { get; init; }

    public string? ApplicantObject { get; init; }

    public string? DeputyId { get; init; }

    public string? DeputyName { get; init; }

    public string? DeputyObject { get; init; }

    public string Status { get; init; } = "";

    public required string State { get; init; }

    public required string Form { get; init; }

    public required long Step { get; init; }

    public required string GuidelineVersion { get; init; }

    public required string CreatedAt { get; init; }

    public required string ChangedAt { get; init; }

    public required long Revision { get; init; }

    public string? Standing { get; init; }

    public static PlanRow Of(Plan plan) => new()
    {
        Id = plan.Id.ToString(),
        Municipality = plan.Municipality.Value,
        NumberYear = plan.Number?.Year,
        NumberCount = plan.Number?.Count,
        ApplicantId = plan.Applicant.Id,
        ApplicantName = plan.Applicant.Name,
        ApplicantObject = plan.Applicant.ObjectId,
        DeputyId = plan.Deputy?.Id,
        DeputyName = plan.Deputy?.Name,
        DeputyObject = plan.Deputy?.ObjectId,
        Status = plan.State.GetType().Name,
        State = JsonSerializer.Serialize(plan.State, StorageJson.Default.PlanState),
        Form = Json(plan.Form),
        Step = plan.Step,
        GuidelineVersion = plan.GuidelineVersion,
        CreatedAt = Utc.Text(plan.CreatedAt),
        ChangedAt = Utc.Text(plan.ChangedAt),
        Revision = plan.Revision,
        Standing = plan.Standing is null ? null : JsonSerializer.Serialize<PlanState>(plan.Standing, StorageJson.Default.PlanState),
    };

    public static string Json(PlanForm form) => JsonSerializer.Serialize(form.Answers, StorageJson.Default.IReadOnlyDictionaryStringString);

    public static PlanForm FormIn(string json) => PlanForm.Of(JsonSerializer.Deserialize(json, StorageJson.Default.IReadOnlyDictionaryStringString)!);

    public Plan ToPlan(string prefix) => new()
    {
        Id = new PlanId(Guid.ParseExact(Id, "N")),
        Municipality = new MunicipalityId(Municipality),
        Number = NumberYear is { } year && NumberCount is { } count ? new PlanNumber(prefix, (int)year, (int)count) : null,
        Applicant = new Person(ApplicantId, ApplicantName, ApplicantObject),
        Deputy = DeputyId is null ? null : new Person(DeputyId, DeputyName ?? "", DeputyObject),
        Form = FormIn(Form),
        State = JsonSerializer.Deserialize(State, StorageJson.Default.PlanState)!,
        Step = (int)Step,
        GuidelineVersion = GuidelineVersion,
        CreatedAt = Utc.Parse(CreatedAt),
        ChangedAt = Utc.Parse(ChangedAt),
        Revision = (int)Revision,
        Standing = Standing is null ? null : (PlanState.Approved)JsonSerializer.Deserialize(Standing, StorageJson.Default.PlanState)!,
    };
}
