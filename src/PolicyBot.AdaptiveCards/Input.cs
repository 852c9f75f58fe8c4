using System.Text.Json.Serialization;

namespace PolicyBot.AdaptiveCards;

/// <summary>A field to fill in. Its value comes back under <see cref="Id"/> in the data of the action that is pressed, always as a string.</summary>
public abstract record Input : CardElement
{
    private protected Input() { }

    /// <summary>The key of the value, unique within the card.</summary>
    [JsonPropertyOrder(-2)]
    public required string Id { get; init; }

    /// <summary>What is asked for, shown above the field and read by screen readers (WCAG 1.3.1, 3.3.2).</summary>
    [JsonPropertyOrder(-1)]
    public required string Label { get; init; }

    /// <summary>
    /// Whether the client stops an action that gathers inputs while the field is empty. Needs <see cref="ErrorMessage"/>.
    /// The server checks again: a client may be old, or not the product's own.
    /// </summary>
    public bool IsRequired { get; init; }

    /// <summary>What the client shows at the field when the value is missing or does not fit; <c>null</c>: nothing.</summary>
    public string? ErrorMessage { get; init; }
}
