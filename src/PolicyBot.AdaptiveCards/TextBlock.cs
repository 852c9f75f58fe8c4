using System.Globalization;
using System.Text.Json.Serialization;

namespace PolicyBot.AdaptiveCards;

/// <summary>A paragraph of the product's own words, or a heading.</summary>
/// <remarks>
/// Clients read Markdown and mentions in it: what a person typed is shown by <see cref="UserText"/>, or, as a part of a sentence,
/// goes in through <see cref="Of"/>.
/// </remarks>
public sealed record TextBlock : ContentElement
{
    /// <summary>A paragraph of the product's own words with typed text in it: <c>Of("Planen **{0}** er sendt.", name)</c>.</summary>
    /// <param name="text">Markdown, with <c>{0}</c>, <c>{1}</c> and so on where typed text comes in; when none is given, taken as it stands.</param>
    /// <param name="typed">What people typed; each goes through <see cref="PlainText.EscapeInline"/>.</param>
    /// <returns>The element; change its look by a <c>with</c>.</returns>
    /// <exception cref="FormatException">The text has a hole that nothing was given for.</exception>
    public static TextBlock Of(string text, params IReadOnlyList<string> typed) => new()
    {
        Text = typed is [] ? text : string.Format(CultureInfo.InvariantCulture, text, [.. typed.Select(PlainText.EscapeInline)]),
    };

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
