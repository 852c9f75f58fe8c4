using System.Text.Json.Serialization;

namespace PolicyBot.AdaptiveCards;

/// <summary>A paragraph of runs, each with a look of its own. No client reads Markdown in it.</summary>
public sealed record RichTextBlock : ContentElement
{
    /// <summary>The runs, shown one after the other; a line break is a <c>\n</c> inside a run.</summary>
    public required IReadOnlyList<TextRun> Inlines { get; init; }

    /// <summary>Where the text stands across the card.</summary>
    public HorizontalAlignment HorizontalAlignment { get; init; }
}

/// <summary>A stretch of text with one look.</summary>
/// <remarks>Text that a person typed comes here through <see cref="UserText"/>, which takes the force out of date macros and mentions.</remarks>
public sealed record TextRun
{
    /// <summary>The protocol's name of this kind of inline, always <c>TextRun</c>.</summary>
    [JsonPropertyOrder(-3), JsonInclude]
    internal string Type { get; } = "TextRun";

    /// <summary>The text, shown as it stands.</summary>
    public required string Text { get; init; }

    /// <summary>Size of the letters.</summary>
    public TextSize Size { get; init; }

    /// <summary>Thickness of the letters.</summary>
    public TextWeight Weight { get; init; }

    /// <summary>Colour of the letters.</summary>
    public TextColor Color { get; init; }

    /// <summary>Toned down, for what is secondary.</summary>
    public bool IsSubtle { get; init; }

    /// <summary>Slanted.</summary>
    public bool Italic { get; init; }

    /// <summary>Struck out, for what was taken away between two versions.</summary>
    public bool Strikethrough { get; init; }
}
