namespace PolicyBot.AdaptiveCards;

/// <summary>A clock time. The client sends <c>HH:mm</c>.</summary>
/// <remarks>Source: https://adaptivecards.io/explorer/Input.Time.html</remarks>
public sealed record TimeInput : Input
{
    /// <summary>The time that stands there at first; <c>null</c>: none.</summary>
    public ClockTime? Value { get; init; }
}
