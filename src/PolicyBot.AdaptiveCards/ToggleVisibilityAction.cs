namespace PolicyBot.AdaptiveCards;

/// <summary>A button that shows what is hidden and hides what is shown; the bot hears nothing of it.</summary>
public sealed record ToggleVisibilityAction : CardAction
{
    /// <summary>The ids of the elements to turn.</summary>
    public required IReadOnlyList<string> TargetElements { get; init; }
}
