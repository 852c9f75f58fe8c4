using System.Text.Json;

namespace PolicyBot.BotFramework.Schema;

/// <summary>The answer to a <see cref="MessagingExtensionQuery"/>.</summary>
public sealed record MessagingExtensionResponse
{
    /// <summary>What was found, or why nothing is shown.</summary>
    public required MessagingExtensionResult ComposeExtension { get; init; }

    /// <summary>A list to choose from.</summary>
    public static MessagingExtensionResponse List(IReadOnlyList<MessagingExtensionAttachment> found) =>
        new() { ComposeExtension = new MessagingExtensionResult { Type = "result", AttachmentLayout = "list", Attachments = found } };

    /// <summary>A sentence in the place of a list.</summary>
    public static MessagingExtensionResponse Message(string text) =>
        new() { ComposeExtension = new MessagingExtensionResult { Type = "message", Text = text } };
}

/// <summary>What the search box shows.</summary>
public sealed record MessagingExtensionResult
{
    /// <summary><c>result</c> or <c>message</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Of a result: <c>list</c> or <c>grid</c>.</summary>
    public string? AttachmentLayout { get; init; }

    /// <summary>Of a result: what can be chosen.</summary>
    public IReadOnlyList<MessagingExtensionAttachment>? Attachments { get; init; }

    /// <summary>Of a message: the sentence.</summary>
    public string? Text { get; init; }
}

/// <summary>What is put into the message that somebody writes, and how it looks in the list.</summary>
public sealed record MessagingExtensionAttachment
{
    /// <summary>What it is, as <see cref="Attachment.AdaptiveCard"/>.</summary>
    public required string ContentType { get; init; }

    /// <summary>The card, as JSON.</summary>
    public required JsonElement Content { get; init; }

    /// <summary>How it looks in the list: a thumbnail card.</summary>
    public Attachment? Preview { get; init; }

    /// <summary>An Adaptive Card with its line in the list.</summary>
    public static MessagingExtensionAttachment Card(JsonElement card, ThumbnailCard preview) => new()
    {
        ContentType = Attachment.AdaptiveCard,
        Content = card,
        Preview = new Attachment
        {
            ContentType = ThumbnailCard.ContentType,
            Content = JsonSerializer.SerializeToElement(preview, WireJson.Wire.ThumbnailCard),
        },
    };
}

/// <summary>A small card in a list. Clients show plain text, and cut what is too long.</summary>
public sealed record ThumbnailCard
{
    /// <summary>The content type of such a card.</summary>
    public const string ContentType = "application/vnd.microsoft.card.thumbnail";

    /// <summary>The first line.</summary>
    public required string Title { get; init; }

    /// <summary>The second line; not every client shows it.</summary>
    public string? Subtitle { get; init; }

    /// <summary>What stands below.</summary>
    public string? Text { get; init; }
}
