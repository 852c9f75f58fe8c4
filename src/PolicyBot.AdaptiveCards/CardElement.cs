using System.Text.Json.Serialization;

namespace PolicyBot.AdaptiveCards;

/// <summary>One part of a card's body: content, a container of content, or an input.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextBlock), "TextBlock")]
[JsonDerivedType(typeof(RichTextBlock), "RichTextBlock")]
[JsonDerivedType(typeof(Image), "Image")]
[JsonDerivedType(typeof(FactSet), "FactSet")]
[JsonDerivedType(typeof(Container), "Container")]
[JsonDerivedType(typeof(ColumnSet), "ColumnSet")]
[JsonDerivedType(typeof(ActionSet), "ActionSet")]
[JsonDerivedType(typeof(TextInput), "Input.Text")]
[JsonDerivedType(typeof(ChoiceSetInput), "Input.ChoiceSet")]
[JsonDerivedType(typeof(DateInput), "Input.Date")]
[JsonDerivedType(typeof(TimeInput), "Input.Time")]
[JsonDerivedType(typeof(ToggleInput), "Input.Toggle")]
public abstract record CardElement
{
    private protected CardElement() { }

    /// <summary>The space above the element.</summary>
    public Spacing Spacing { get; init; }

    /// <summary>Whether a line is drawn above the element.</summary>
    public bool Separator { get; init; }

    /// <summary><c>false</c>: hidden until a <see cref="ToggleVisibilityAction"/> shows it; <c>null</c>: shown.</summary>
    public bool? IsVisible { get; init; }
}

/// <summary>An element that shows something and asks for nothing.</summary>
public abstract record ContentElement : CardElement
{
    private protected ContentElement() { }

    /// <summary>The name by which a <see cref="ToggleVisibilityAction"/> finds the element, unique within the card; <c>null</c>: none.</summary>
    [JsonPropertyOrder(-2)]
    public string? Id { get; init; }
}
