using System.Text.Json;
using PolicyBot.BotFramework.Schema;
using PolicyBot.Conversation;

namespace PolicyBot.Host.Teams;

/// <summary>Messages as the wire has them.</summary>
internal static class Activities
{
    /// <summary>A message that is sent for itself.</summary>
    public static Activity Of(OutgoingMessage message) => message.Card is { } card ? Card(card, message.Summary) : Text(message.Summary);

    /// <summary>What a person sees in return to what they said.</summary>
    public static Activity Of(Reply reply) => reply switch
    {
        Reply.Card card => Card(card.Content.ToJsonElement(), card.Content.FallbackText),
        Reply.Notice notice => Text(notice.Text),
        _ => throw new ArgumentOutOfRangeException(nameof(reply)),
    };

    // A card goes alone: Teams splits text and card in two, and then the card's id is not told.
    private static Activity Card(JsonElement card, string summary) => new() { Type = ActivityTypes.Message, Summary = summary, Attachments = [Attachment.Card(card)] };

    private static Activity Text(string text) => new() { Type = ActivityTypes.Message, Text = text, TextFormat = "plain" };
}
