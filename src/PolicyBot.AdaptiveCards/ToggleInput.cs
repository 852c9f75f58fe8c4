using System.Text.Json.Serialization;

namespace PolicyBot.AdaptiveCards;

/// <summary>A box to tick. Its value comes back as <c>true</c> or <c>false</c>, as strings.</summary>
public sealed record ToggleInput : Input
{
    /// <summary>What is agreed to, beside the box.</summary>
    public required string Title { get; init; }

    /// <summary>Whether the box is ticked from before.</summary>
    [JsonIgnore]
    public bool IsOn { get; init; }

    /// <summary>Whether a long title continues on the next line.</summary>
    public bool Wrap { get; init; } = true;

    [JsonInclude]
    internal string? Value => IsOn ? "true" : null;
}
