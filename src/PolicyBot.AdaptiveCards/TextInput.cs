using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace PolicyBot.AdaptiveCards;

/// <summary>A field for text.</summary>
public sealed record TextInput : Input
{
    /// <summary>The text that is there from before, shown as it stands; <c>null</c>: empty.</summary>
    public string? Value { get; init; }

    /// <summary>An example, shown while the field is empty; <c>null</c>: none.</summary>
    public string? Placeholder { get; init; }

    /// <summary>Whether the field has several lines.</summary>
    public bool IsMultiline { get; init; }

    /// <summary>UTF-16 units that the client lets through; 0: no limit.</summary>
    public int MaxLength { get; init; }

    /// <summary>A regular expression that the whole text must match, in JavaScript's dialect; <c>null</c>: any text.</summary>
    [StringSyntax(StringSyntaxAttribute.Regex)]
    public string? Regex { get; init; }

    /// <summary>What kind of text it is; a phone picks its keyboard by it.</summary>
    public TextInputStyle Style { get; init; }
}

/// <summary>Kind of text in a field.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<TextInputStyle>))]
public enum TextInputStyle
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>A telephone number.</summary>
    Tel,

    /// <summary>A web address.</summary>
    Url,

    /// <summary>An e-mail address.</summary>
    Email,
}
