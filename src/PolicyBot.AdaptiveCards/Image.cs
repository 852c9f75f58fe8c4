using System.Text.Json.Serialization;

namespace PolicyBot.AdaptiveCards;

/// <summary>A picture.</summary>
/// <remarks>Teams shows at most 1024 × 1024 pixels and 1 MB.</remarks>
public sealed record Image : ContentElement
{
    /// <summary>Where the client fetches it: an https address, or a <c>data:</c> address, which counts in the card's size.</summary>
    public required Uri Url { get; init; }

    /// <summary>What the picture says, in words (WCAG 1.1.1).</summary>
    public required string AltText { get; init; }

    /// <summary>Size, in steps that the client's theme decides.</summary>
    public ImageSize Size { get; init; }

    /// <summary>Where the picture stands across the card.</summary>
    public HorizontalAlignment HorizontalAlignment { get; init; }
}

/// <summary>Size of a picture.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ImageSize>))]
public enum ImageSize
{
    /// <summary>Its own size, scaled down to fit.</summary>
    Auto,

    /// <summary>Scaled down, or up, to fit.</summary>
    Stretch,

    /// <summary>About 40 pixels.</summary>
    Small,

    /// <summary>About 80 pixels.</summary>
    Medium,

    /// <summary>About 160 pixels.</summary>
    Large,
}
