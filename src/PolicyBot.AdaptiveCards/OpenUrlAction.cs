namespace PolicyBot.AdaptiveCards;

/// <summary>A button that opens a page; the bot hears nothing of it.</summary>
public sealed record OpenUrlAction : CardAction
{
    /// <summary>The page's absolute address.</summary>
    public required Uri Url { get; init; }
}
