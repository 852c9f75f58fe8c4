using System.Text.Json.Serialization;

namespace PolicyBot.AdaptiveCards;

/// <summary>A choice of one or several.</summary>
public sealed record ChoiceSetInput : Input
{
    /// <summary>What can be chosen, in the order shown.</summary>
    public required IReadOnlyList<Choice> Choices { get; init; }

    /// <summary>The value chosen from before; with <see cref="IsMultiSelect"/>, several with commas between. <c>null</c>: none.</summary>
    public string? Value { get; init; }

    /// <summary>Whether several may be chosen; their values come back with commas between, so that no value may hold one.</summary>
    public bool IsMultiSelect { get; init; }

    /// <summary>A list that drops down, or all of it in view.</summary>
    public ChoiceSetStyle Style { get; init; }

    /// <summary>Shown in a compact list while nothing is chosen; <c>null</c>: nothing.</summary>
    public string? Placeholder { get; init; }

    /// <summary>Whether long choices continue on the next line.</summary>
    public bool Wrap { get; init; } = true;

    /// <summary>Where the client finds more to choose from as one types; <c>null</c>: nowhere.</summary>
    [JsonPropertyName("choices.data")]
    public DataQuery? Data { get; init; }
}

/// <summary>One thing that can be chosen.</summary>
/// <param name="Title">
/// What is shown, in the product's own words: clients read Markdown in it when the set is expanded, and not when it is compact. Typed text goes in through
/// <see cref="PlainText.Defuse"/>, and into sets that are not expanded only.
/// </param>
/// <param name="Value">What comes back: stable, never shown, without a comma.</param>
public sealed record Choice(string Title, string Value);

/// <summary>How choices are shown.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ChoiceSetStyle>))]
public enum ChoiceSetStyle
{
    /// <summary>A list that drops down.</summary>
    Compact,

    /// <summary>All in view, with round or square boxes.</summary>
    Expanded,

    /// <summary>A list that drops down and narrows as one types.</summary>
    Filtered,
}
