using System.Text.Json.Serialization;

namespace PolicyBot.AdaptiveCards;

/// <summary>A paragraph of the product's own words, or a heading.</summary>
/// <remarks>
/// Clients read Markdown and mentions in it: what a person typed goes through <see cref="UserText"/>, or, as a part of a sentence,
/// through <see cref="PlainText.Escape"/>.
/// </remarks>
public sealed record TextBlock : ContentElement
{
    /// <summary>The paragraph, in the Markdown that Teams knows: emphasis, links and lists.</summary>
    public required string Text { get; init; }

    /// <summary>Size of the letters.</summary>
    public TextSize Size { get; init; }

    /// <summary>Thickness of the letters.</summary>
    public TextWeight Weight { get; init; }

    /// <summary>Colour of the letters.</summary>
    public TextColor Color { get; init; }

    /// <summary>Toned down, for what is secondary.</summary>
    public bool IsSubtle { get; init; }

    /// <summary>Whether a long text continues on the next line; otherwise it is cut at the end of the first.</summary>
    public bool Wrap { get; init; } = true;

    /// <summary>Lines shown at most; 0: all.</summary>
    public int MaxLines { get; init; }

    /// <summary>Paragraph or heading; screen readers jump between headings.</summary>
    public TextBlockStyle Style { get; init; }

    /// <summary>Where the text stands across the card.</summary>
    public HorizontalAlignment HorizontalAlignment { get; init; }
}

/// <summary>What a text block is to a screen reader.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<TextBlockStyle>))]
public enum TextBlockStyle
{
    /// <summary>Running text.</summary>
    Default,

    /// <summary>A heading, which the client also draws as one.</summary>
    Heading,
}
