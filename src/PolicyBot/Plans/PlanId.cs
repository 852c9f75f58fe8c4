using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using PolicyBot.Conversation;

namespace PolicyBot.Plans;

/// <summary>Identifies a plan from its first draft on; cards carry it.</summary>
public readonly record struct PlanId(Guid Value)
{
    /// <summary>Reads an id from a card; a card can carry anything.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PlanId id)
    {
        var parsed = Guid.TryParseExact(text, "N", out var value);
        id = new PlanId(value);
        return parsed;
    }

    /// <summary>The id of the draft that a turn begins: the same when the turn is delivered again.</summary>
    public static PlanId Of(Turn turn) => turn.ActivityId is { } activity
        ? new(new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(
            $"{turn.Municipality.Id}\n{turn.Person.Id}\n{turn.Place.ServiceUrl}\n{turn.Place.ConversationId}\n{activity}")).AsSpan(0, 16)))
        : New(turn.At);

    /// <summary>An id that no other plan has.</summary>
    public static PlanId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("N");
}
