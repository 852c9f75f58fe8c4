using PolicyBot.BotFramework.Schema;
using PolicyBot.Conversation;

namespace PolicyBot.Host.Teams;

/// <summary>Messages as the wire has them.</summary>
internal static class Activities
{
    /// <summary>A card goes alone: Teams splits text and card in two, and then the card's id is not told.</summary>
    public static Activity Of(OutgoingMessage message) => message.Card is { } card
        ? new Activity { Type = ActivityTypes.Message, Summary = message.Summary, Attachments = [Attachment.Card(card)] }
        : new Activity { Type = ActivityTypes.Message, Text = message.Summary, TextFormat = "plain" };
}
