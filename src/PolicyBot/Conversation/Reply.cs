using PolicyBot.AdaptiveCards;

namespace PolicyBot.Conversation;

/// <summary>What the person sees in return, there and then. What others see goes through the outbox.</summary>
public abstract record Reply
{
    private Reply()
    {
    }

    /// <summary>A card: a new message for what was said, and in place of the pressed card for a press.</summary>
    /// <param name="Content">The card.</param>
    /// <param name="HoldsSecret">Whether it shows what is stored nowhere, such as a one-time code: it goes to the person now, or not at all.</param>
    public sealed record Card(AdaptiveCard Content, bool HoldsSecret = false) : Reply;

    /// <summary>A sentence or two: a message for what was said, and for a press a notice that only the one who pressed sees.</summary>
    public sealed record Notice(string Text) : Reply;

    /// <summary>Nothing to see.</summary>
    public sealed record Silence : Reply;
}
