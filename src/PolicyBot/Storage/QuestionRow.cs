using System.Text.Json;
using PolicyBot.Municipalities;
using PolicyBot.Questions;

namespace PolicyBot.Storage;

/// <summary>A passed-on question as a row of the table.</summary>
internal sealed record QuestionRow
{
    public required string Id { get; init; }

    public required string Municipality { get; init; }

    public string? AskerId { get; init; }

    public string? AskerName { get; init; }

    public required string Exchanges { get; init; }

    public required string DeliveredTo { get; init; }

    public string? DeliveredAt { get; init; }

    public string? AskedAt { get; init; }

    public string? RepliedAt { get; init; }

    public long Revision { get; init; }

    public static QuestionRow Of(PassedQuestion question) => new()
    {
        Id = question.Id.ToString(),
        Municipality = question.Municipality.Value,
        AskerId = question.AskerId,
        AskerName = question.AskerName,
        Exchanges = JsonSerializer.Serialize(question.Exchanges, StorageJson.Default.IReadOnlyListExchange),
        DeliveredTo = JsonSerializer.Serialize(question.DeliveredTo, StorageJson.Default.IReadOnlyListRecipient),
        DeliveredAt = question.DeliveredAt is { } delivered ? Utc.Text(delivered) : null,
        AskedAt = Utc.Text(question.Last.AskedAt),
        RepliedAt = question.Last.Reply is { } reply ? Utc.Text(reply.At) : null,
        Revision = question.Revision,
    };

    public PassedQuestion ToQuestion() => new()
    {
        Id = new QuestionId(Guid.ParseExact(Id, "N")),
        Municipality = new MunicipalityId(Municipality),
        AskerId = AskerId,
        AskerName = AskerName,
        Exchanges = JsonSerializer.Deserialize(Exchanges, StorageJson.Default.IReadOnlyListExchange)!,
        DeliveredTo = JsonSerializer.Deserialize(DeliveredTo, StorageJson.Default.IReadOnlyListRecipient)!,
        DeliveredAt = DeliveredAt is null ? null : Utc.Parse(DeliveredAt),
        Revision = (int)Revision,
    };
}
