using System.Text.Json;
using PolicyBot.AdaptiveCards;

namespace PolicyBot.Conversation;

/// <summary>A card to be sent, or to take the place of one that was, once what it tells is stored.</summary>
public sealed record OutgoingMessage
{
    /// <summary>Tells one message from another.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Whom it is for.</summary>
    public required Recipient Recipient { get; init; }

    /// <summary>The card; <c>null</c>: the summary is the whole message.</summary>
    public JsonElement? Card { get; init; }

    /// <summary>One line for notifications and lists of chats.</summary>
    public required string Summary { get; init; }

    /// <summary>The name under which the card can be replaced later; <c>null</c>: it stays as it is.</summary>
    public string? CardKey { get; init; }

    /// <summary>Whether it takes the place of the card with that name rather than being a new message.</summary>
    public bool Replaces { get; init; }

    /// <summary>Whether the card holds what only its reader may have, such as a link that opens for anybody. It is not kept once it is sent.</summary>
    public bool IsSecret { get; init; }

    /// <summary>A new message.</summary>
    public static OutgoingMessage New(Recipient recipient, AdaptiveCard card, string? cardKey = null) =>
        new() { Recipient = recipient, Card = card.ToJsonElement(), Summary = card.FallbackText, CardKey = cardKey };

    /// <summary>A sentence or two for one person, wherever they are.</summary>
    public static OutgoingMessage Private(Turn turn, string text) => new() { Recipient = OnlyOneIn(turn), Summary = text };

    /// <summary>A card for one person, wherever they are.</summary>
    public static OutgoingMessage Private(Turn turn, AdaptiveCard card) => New(OnlyOneIn(turn), card);

    /// <summary>What a person was to see in return to what they said.</summary>
    public static OutgoingMessage Answering(Turn turn, Reply reply) => reply switch
    {
        // It can hold what the person wrote, which is then theirs alone.
        Reply.Card card => New(Asked(turn), card.Content) with { IsSecret = true },
        Reply.Notice notice => new() { Recipient = Asked(turn), Summary = notice.Text },
        _ => throw new ArgumentOutOfRangeException(nameof(reply)),
    };

    /// <summary>A card in the place of an earlier one.</summary>
    public static OutgoingMessage Replacing(Recipient recipient, AdaptiveCard card, string cardKey) =>
        new() { Recipient = recipient, Card = card.ToJsonElement(), Summary = card.FallbackText, CardKey = cardKey, Replaces = true };

    private static Recipient.Conversation Asked(Turn turn) =>
        new(turn.Place.ServiceUrl, turn.Place.ConversationId, turn.Place.Kind == PlaceKind.Personal ? turn.Person.Id : null);

    private static Recipient OnlyOneIn(Turn turn) => turn.Place.Kind is PlaceKind.Personal or PlaceKind.Dialog
        ? new Recipient.OnePerson(turn.Person.Id)
        : new Recipient.OnlyOne(turn.Person.Id, turn.Place.ServiceUrl, turn.Place.ConversationId);
}
