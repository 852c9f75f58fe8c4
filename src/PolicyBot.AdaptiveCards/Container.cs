namespace PolicyBot.AdaptiveCards;

/// <summary>Elements that belong together.</summary>
public sealed record Container : ContentElement
{
    /// <summary>The elements, from the top.</summary>
    public required IReadOnlyList<CardElement> Items { get; init; }

    /// <summary>The background.</summary>
    public ContainerStyle Style { get; init; }

    /// <summary>Whether the background reaches out to the card's edges.</summary>
    public bool Bleed { get; init; }

    /// <summary>What a press anywhere on it does; <c>null</c>: nothing.</summary>
    public CardAction? SelectAction { get; init; }
}

/// <summary>Columns side by side. Few and narrow: a phone can't scroll sideways.</summary>
public sealed record ColumnSet : ContentElement
{
    /// <summary>The columns, from the left.</summary>
    public required IReadOnlyList<Column> Columns { get; init; }

    /// <summary>The background.</summary>
    public ContainerStyle Style { get; init; }
}
