using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyBot.Testing;

namespace PolicyBot.Host.Tests.Stage;

/// <summary>What somebody has before them: a message with a card, with words, or both after a press that was answered in words.</summary>
internal sealed record Shown
{
    private const string ProblemMark = "⚠ ";
    private ImmutableDictionary<string, string> typed = ImmutableDictionary<string, string>.Empty;

    /// <summary>The card's content; <c>null</c>: words only.</summary>
    public JsonElement? Card { get; init; }

    /// <summary>What was said in words; <c>null</c>: nothing was.</summary>
    public string? Notice { get; init; }

    /// <summary>The message that the card stands in.</summary>
    public string? MessageId { get; init; }

    /// <summary>Where it stands; <c>null</c>: in one's own chat.</summary>
    public TestChannel? Channel { get; init; }

    /// <summary>All texts on the card, folded ones too, each on a line.</summary>
    public string Text => string.Join('\n', Elements().SelectMany(Texts));

    /// <summary>The texts that clients read Markdown and mentions in, each on a line.</summary>
    public string Markdown => string.Join('\n', Elements().Where(element => TypeOf(element) != "RichTextBlock").SelectMany(Texts));

    /// <summary>The first heading.</summary>
    public string Heading => Elements().First(element => Is(element, "style", "heading")).GetProperty("text").GetString()!;

    /// <summary>The buttons, as they are written.</summary>
    public IReadOnlyList<string> Buttons => [.. Elements().Where(IsAction).Select(action => action.GetProperty("title").GetString()!)];

    /// <summary>The fields, by their labels.</summary>
    public IReadOnlyList<string> Fields => [.. Inputs().Select(input => input.GetProperty("label").GetString()!)];

    /// <summary>The messages at the fields that must be mended.</summary>
    public IReadOnlyList<string> Problems => [.. Text.Split('\n').Where(line => line.StartsWith(ProblemMark, StringComparison.Ordinal)).Select(line => line[ProblemMark.Length..])];

    /// <summary>The length of the card's JSON in UTF-8, as it came.</summary>
    public int SizeInBytes => System.Text.Encoding.UTF8.GetByteCount(TheCard.GetRawText());

    private JsonElement TheCard => Card ?? throw new InvalidOperationException($"There is no card, but the words: {Notice}");

    /// <summary>What stands in a field: of a choice its text.</summary>
    public string Value(string label)
    {
        var input = Input(label);
        var value = ValueOf(input);
        return input.TryGetProperty("choices", out var choices) && value.Length > 0
            ? choices.EnumerateArray().First(choice => Is(choice, "value", value)).GetProperty("title").GetString()!
            : value;
    }

    /// <summary>The card with something typed in a field; of a choice its text is given, of a box that is ticked <c>true</c>.</summary>
    public Shown Fill(string label, string text)
    {
        var input = Input(label);
        var value = input.TryGetProperty("choices", out var choices)
            ? choices.EnumerateArray().FirstOrDefault(choice => Is(choice, "title", text)) is { ValueKind: JsonValueKind.Object } chosen ? chosen.GetProperty("value").GetString()! : text
            : text;
        return this with { typed = typed.SetItem(input.GetProperty("id").GetString()!, value) };
    }

    /// <summary>The card with several fields filled.</summary>
    public Shown Fill(IEnumerable<(string Label, string Text)> answers) => answers.Aggregate(this, (card, answer) => card.Fill(answer.Label, answer.Text));

    /// <summary>What a press brings: the button's verb, and its data with all that stands in the fields.</summary>
    public (string Verb, JsonObject Data) Press(string button)
    {
        var action = Elements().FirstOrDefault(element => IsAction(element) && Is(element, "title", button)) is { ValueKind: JsonValueKind.Object } found
            ? found
            : throw new InvalidOperationException($"There is no button '{button}' among {string.Join(", ", Buttons)}.");
        var data = action.TryGetProperty("data", out var own) ? JsonObject.Create(own)! : [];
        if (!Is(action, "associatedInputs", "none"))
        {
            foreach (var input in Inputs())
            {
                data[input.GetProperty("id").GetString()!] = ValueOf(input);
            }
        }
        return (action.GetProperty("verb").GetString()!, data.DeepClone().AsObject());
    }

    private string ValueOf(JsonElement input) =>
        typed.TryGetValue(input.GetProperty("id").GetString()!, out var text) ? text
        : input.TryGetProperty("value", out var value) ? value.GetString()!
        : "";

    private JsonElement Input(string label) => Inputs().FirstOrDefault(input => Is(input, "label", label)) is { ValueKind: JsonValueKind.Object } found
        ? found
        : throw new InvalidOperationException($"There is no field '{label}' among {string.Join(", ", Fields)}.");

    private IEnumerable<JsonElement> Inputs() => Elements().Where(element => TypeOf(element).StartsWith("Input.", StringComparison.Ordinal));

    private IEnumerable<JsonElement> Elements() => Elements(TheCard);

    // A fallback is another client's button, and a refresh is none.
    private static IEnumerable<JsonElement> Elements(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().Where(property => property.Name is not ("fallback" or "refresh")).SelectMany(property => Elements(property.Value)).Prepend(json),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Elements),
        _ => [],
    };

    private static IEnumerable<string> Texts(JsonElement element) => TypeOf(element) switch
    {
        "TextBlock" => [element.GetProperty("text").GetString()!],
        "RichTextBlock" => [string.Concat(element.GetProperty("inlines").EnumerateArray().Select(run => run.GetProperty("text").GetString()))],
        "FactSet" => element.GetProperty("facts").EnumerateArray().Select(fact => $"{fact.GetProperty("title").GetString()}: {fact.GetProperty("value").GetString()}"),
        _ => [],
    };

    private static bool IsAction(JsonElement element) => TypeOf(element).StartsWith("Action.", StringComparison.Ordinal);

    private static string TypeOf(JsonElement element) => element.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String ? type.GetString()! : "";

    private static bool Is(JsonElement element, string property, string value) =>
        element.TryGetProperty(property, out var found) && found.ValueKind == JsonValueKind.String && found.GetString() == value;
}
