namespace PolicyBot.AdaptiveCards;

/// <summary>Buttons inside the body, where they belong to what stands above them.</summary>
public sealed record ActionSet : ContentElement
{
    /// <summary>The buttons; Teams shows at most 6.</summary>
    public required IReadOnlyList<CardAction> Actions { get; init; }
}
