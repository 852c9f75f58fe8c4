using System.Text.Json.Serialization;

namespace PolicyBot.AdaptiveCards;

/// <summary>A button whose press is answered at once, usually by the next card: the protocol's <c>Action.Execute</c>.</summary>
/// <remarks>
/// A client that does not know it shows an <c>Action.Submit</c> in its place, with the same data and the verb under
/// <see cref="VerbKey"/>; that press arrives as a message with a value, and the card must then be updated by the bot.
/// </remarks>
public sealed record ExecuteAction : CardAction
{
    /// <summary>The key of the verb in the data of the fallback: <c>verb</c>. Not to be used in <see cref="Data"/>.</summary>
    public const string VerbKey = "verb";

    /// <summary>What is to be done, such as <c>plan.next</c>.</summary>
    [JsonPropertyOrder(-1)]
    public required string Verb { get; init; }

    /// <summary>What the press brings with it; <c>null</c>: the inputs only.</summary>
    /// <exception cref="ArgumentException">It holds <see cref="VerbKey"/>.</exception>
    public ActionData? Data
    {
        get;
        init => field = value is null || !value.ContainsKey(VerbKey)
            ? value
            : throw new ArgumentException($"The key '{VerbKey}' belongs to the fallback.", nameof(value));
    }

    /// <summary>Whether the card's inputs are checked and sent along.</summary>
    public AssociatedInputs AssociatedInputs { get; init; }

    // Without the id: ids are unique within a card, and only one of the two is ever shown.
    [JsonInclude, JsonPropertyOrder(1)]
    internal CardAction Fallback => new SubmitAction
    {
        Title = Title,
        Style = Style,
        Mode = Mode,
        Tooltip = Tooltip,
        AssociatedInputs = AssociatedInputs,
        Data = DataWithVerb(),
    };

    private ActionData DataWithVerb()
    {
        var data = new ActionData { [VerbKey] = Verb };
        foreach (var (key, value) in Data ?? [])
        {
            data.Add(key, value);
        }
        return data;
    }
}
