using System.Text.Json;
using PolicyBot.AdaptiveCards;
using PolicyBot.BotFramework;
using PolicyBot.Conversation;
using PolicyBot.Languages;

namespace PolicyBot.Host.Teams;

/// <summary>From what the wire brings to what the product takes.</summary>
internal sealed class TurnMapping(Tenants tenants, ReaderLanguages languages, TimeProvider clock)
{
    private const string ThreadMark = ";messageid=";

    /// <param name="context">What came in.</param>
    /// <param name="isAutomatic">Whether the client asks by itself, which leaves no trace.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    public async ValueTask<Turn> ToTurnAsync(TurnContext context, bool isAutomatic, CancellationToken cancellationToken)
    {
        var municipality = tenants.MunicipalityOf(context.TenantId);
        var person = new Person(context.From.Id ?? "", context.From.Name ?? "", context.From.AadObjectId);
        return new Turn
        {
            Municipality = municipality,
            Person = person,
            Place = ToPlace(context),
            Language = await languages.OfTurnAsync(municipality, person.Id, context.Activity.Locale, remember: !isAutomatic, cancellationToken),
            At = clock.GetUtcNow(),
            ActivityId = context.Activity.Id is { Length: > 0 } id ? id : null,
        };
    }

    /// <summary>The button of a card that came as an <c>Action.Submit</c>, from an old client or a dialog; <c>null</c>: it is something else.</summary>
    public static Press? ToPress(JsonElement? submitted, string? cardActivityId) =>
        submitted is { ValueKind: JsonValueKind.Object } value && ToData(value) is var data && data.Remove(ExecuteAction.VerbKey, out var verb)
            ? new Press(verb, data, cardActivityId)
            : null;

    public static Press ToPress(string verb, JsonElement? data, string? cardActivityId) =>
        new(verb, data is { ValueKind: JsonValueKind.Object } given ? ToData(given) : [], cardActivityId);

    private static Place ToPlace(TurnContext context) => new()
    {
        Kind = context.IsChannel ? PlaceKind.Channel : context.IsPersonal ? PlaceKind.Personal : PlaceKind.Group,
        ConversationId = context.Conversation.Id ?? "",
        ServiceUrl = context.ServiceUrl,
        TenantId = context.TenantId,
        BotId = context.Recipient.Id ?? "",
        ChannelId = context.IsChannel ? context.TeamsChannelId ?? context.Conversation.Id?.Split(ThreadMark)[0] : null,
        TeamId = context.TeamId,
        // A kind that comes later is taken to have its own too: the team may be larger.
        HasOwnMembers = context.Activity.ChannelData?.Channel?.Type is not (null or "standard"),
    };

    private static Dictionary<string, string> ToData(JsonElement value)
    {
        var data = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in value.EnumerateObject())
        {
            if (property.Value.ValueKind is JsonValueKind.String)
            {
                data[property.Name] = property.Value.GetString()!;
            }
            else if (property.Value.ValueKind is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False)
            {
                data[property.Name] = property.Value.GetRawText();
            }
        }
        return data;
    }
}
