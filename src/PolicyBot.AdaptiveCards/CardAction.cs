using System.Text.Json.Serialization;

namespace PolicyBot.AdaptiveCards;

/// <summary>Something a press does. Teams shows at most 6 buttons side by side; one to three is the aim.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ExecuteAction), "Action.Execute")]
[JsonDerivedType(typeof(SubmitAction), "Action.Submit")]
[JsonDerivedType(typeof(OpenUrlAction), "Action.OpenUrl")]
[JsonDerivedType(typeof(ToggleVisibilityAction), "Action.ToggleVisibility")]
public abstract record CardAction
{
    private protected CardAction() { }

    /// <summary>What the button says; it is never read as Markdown.</summary>
    [JsonPropertyOrder(-2)]
    public required string Title { get; init; }

    /// <summary>A name, unique within the card; <c>null</c>: none.</summary>
    [JsonPropertyOrder(-1)]
    public string? Id { get; init; }

    /// <summary>Whether the press is the way forward, or takes something away.</summary>
    public ActionStyle Style { get; init; }

    /// <summary>Secondary buttons stand behind the "more" button.</summary>
    public ActionMode Mode { get; init; }

    /// <summary>Shown when one points at the button; <c>null</c>: nothing.</summary>
    public string? Tooltip { get; init; }
}

/// <summary>The look of a button.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ActionStyle>))]
public enum ActionStyle
{
    /// <summary>As other buttons.</summary>
    Default,

    /// <summary>The way forward.</summary>
    Positive,

    /// <summary>Takes something away, or says no.</summary>
    Destructive,
}

/// <summary>Where a button stands.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ActionMode>))]
public enum ActionMode
{
    /// <summary>In view.</summary>
    Primary,

    /// <summary>Behind the "more" button.</summary>
    Secondary,
}

/// <summary>Whether the card's inputs are checked and sent along with an action.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<AssociatedInputs>))]
public enum AssociatedInputs
{
    /// <summary>All inputs of the card; the client stops the press while one does not fit.</summary>
    Auto,

    /// <summary>None, for going back or leaving.</summary>
    None,
}
