using System.Text.Json.Serialization;

namespace PolicyBot.AdaptiveCards;

/// <summary>Space above an element, in steps that the client's theme decides.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<Spacing>))]
public enum Spacing
{
    /// <summary>The theme's usual distance.</summary>
    Default,

    /// <summary>No distance.</summary>
    None,

    /// <summary>The shortest distance.</summary>
    Small,

    /// <summary>Between small and large.</summary>
    Medium,

    /// <summary>Clearly apart.</summary>
    Large,

    /// <summary>The longest distance.</summary>
    ExtraLarge,

    /// <summary>As far as the card's own padding.</summary>
    Padding,
}

/// <summary>Size of letters.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<TextSize>))]
public enum TextSize
{
    /// <summary>Running text.</summary>
    Default,

    /// <summary>Smaller than running text.</summary>
    Small,

    /// <summary>One step above running text.</summary>
    Medium,

    /// <summary>Two steps above running text.</summary>
    Large,

    /// <summary>Three steps above running text.</summary>
    ExtraLarge,
}

/// <summary>Thickness of letters.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<TextWeight>))]
public enum TextWeight
{
    /// <summary>Running text.</summary>
    Default,

    /// <summary>Thin.</summary>
    Lighter,

    /// <summary>Bold.</summary>
    Bolder,
}

/// <summary>Colour of letters. A colour never carries a meaning alone: the words say it too (WCAG 1.4.1).</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<TextColor>))]
public enum TextColor
{
    /// <summary>The theme's text colour.</summary>
    Default,

    /// <summary>The theme's dark colour.</summary>
    Dark,

    /// <summary>The theme's light colour.</summary>
    Light,

    /// <summary>The theme's accent.</summary>
    Accent,

    /// <summary>Done, approved.</summary>
    Good,

    /// <summary>Take care.</summary>
    Warning,

    /// <summary>Refused, overdue.</summary>
    Attention,
}

/// <summary>Background of a container.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ContainerStyle>))]
public enum ContainerStyle
{
    /// <summary>As what it stands in.</summary>
    Default,

    /// <summary>Set off from what is around it.</summary>
    Emphasis,

    /// <summary>Done, approved.</summary>
    Good,

    /// <summary>Refused, overdue.</summary>
    Attention,

    /// <summary>Take care.</summary>
    Warning,

    /// <summary>The theme's accent.</summary>
    Accent,
}

/// <summary>Where something stands across the card.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<HorizontalAlignment>))]
public enum HorizontalAlignment
{
    /// <summary>As what it stands in; the card's own default is left.</summary>
    Inherit,

    /// <summary>To the left.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>To the right.</summary>
    Right,
}
