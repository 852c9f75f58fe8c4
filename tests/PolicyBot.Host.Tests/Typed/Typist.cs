using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyBot.Host.Tests.Stage;

namespace PolicyBot.Host.Tests.Typed;

/// <summary>Fills every field of every form that comes by, and keeps what was typed and all cards that were seen.</summary>
internal sealed class Typist(TeamsStage stage)
{
    /// <summary>What came in the place of a choice, a date or a time.</summary>
    public const string NotTyped = "a field to choose in";

    private readonly List<JsonElement> answers = [];
    private int number;

    /// <summary>What was typed, line by line.</summary>
    public List<TypedLine> Lines { get; } = [];

    /// <summary>Verbs that were pressed with something typed.</summary>
    public HashSet<string> Verbs { get; } = [];

    /// <summary>Every card that anybody has seen.</summary>
    public IReadOnlyList<JsonElement> Cards => [.. answers, .. stage.Teams.Calls.Select(call => call.Card).OfType<JsonElement>()];

    /// <summary>The text fields that were on any card, and that nobody typed in.</summary>
    public IReadOnlyList<string> NeverTypedIn
    {
        get
        {
            var typed = Lines.Select(line => line.Field).ToHashSet();
            return [.. Cards.SelectMany(Inputs).Where(input => !input.Fields.Any(typed.Contains)).Select(input => string.Join(" or ", input.Fields)).Distinct()];
        }
    }

    /// <summary>Somebody whose name in Teams is hostile too.</summary>
    public Participant Named(string id) => stage.Person(id, NewLine("navnet i Teams", 60));

    public async Task<Shown> SaysAsync(Participant by, string text) => Seen(await by.SaysAsync(text));

    public async Task<Shown> PressesAsync(Participant by, Shown on, string button) => Seen(await by.PressesAsync(on, button));

    public async Task<Shown> SendsAsync(Participant by, Shown on, string verb, JsonObject data) => Seen(await by.SendsAsync(on, verb, data));

    /// <summary>Types in all text fields, and presses.</summary>
    /// <param name="by">Who.</param>
    /// <param name="form">What they have before them.</param>
    /// <param name="button">The button that takes what is typed.</param>
    /// <param name="chosen">What is chosen in the other fields, by label.</param>
    public async Task<Shown> FillsAsync(Participant by, Shown form, string button, params (string Label, string Text)[] chosen)
    {
        var (verb, _) = form.Press(button);
        var inputs = Inputs(form.Card!.Value).Select(input => input.Input).ToList();
        foreach (var input in inputs)
        {
            form = form.Fill(input.GetProperty("label").GetString()!, Value(FieldOf(verb, input), input));
        }
        var texts = inputs.Select(input => input.GetProperty("label").GetString()).ToHashSet();
        if (inputs.Count > 0)
        {
            Verbs.Add(verb);
        }
        var others = Parts(form.Card!.Value).Where(part => Is(part, "type", "Input.ChoiceSet") || Is(part, "type", "Input.Date") || Is(part, "type", "Input.Time")).Select(part => part.GetProperty("label").GetString()!).ToList();
        if (others.Count > 0)
        {
            // What no client sends from there. It is not taken, and what was typed beside it stays.
            await PressesAsync(by, form.Fill(others.Select(label => (label, NewLine(NotTyped, 60)))), button);
        }
        return await PressesAsync(by, form.Fill(chosen.Where(answer => !texts.Contains(answer.Label) && form.Fields.Contains(answer.Label))), button);
    }

    /// <summary>The word in what was last typed in a field.</summary>
    public string LastTag(string field) => Lines.Last(line => line.Field == field).Tag;

    private Shown Seen(Shown shown)
    {
        if (shown.Card is { } card)
        {
            answers.Add(card);
        }
        return shown;
    }

    private string Value(string field, JsonElement input)
    {
        var most = input.TryGetProperty("maxLength", out var limit) ? limit.GetInt32() : 200;
        if (!input.TryGetProperty("isMultiline", out var isMultiline) || !isMultiline.GetBoolean())
        {
            return NewLine(field, Math.Min(most, 200));
        }
        var (tag, each) = (HostileText.Tag(++number), Math.Min(most / 5, 120));
        var word = new TypedLine(field, tag, HostileText.LongWord(tag, each));
        Lines.Add(word);
        return string.Join('\n', NewLine(field, each), word.Line, NewLine(field, each));
    }

    private string NewLine(string field, int most)
    {
        var tag = HostileText.Tag(++number);
        Lines.Add(new TypedLine(field, tag, HostileText.Line(number, tag, most)));
        return Lines[^1].Line;
    }

    // A field is known by what its card can be sent with: the same label stands on many.
    private static IEnumerable<(IReadOnlyList<string> Fields, JsonElement Input)> Inputs(JsonElement card)
    {
        var parts = Parts(card).ToList();
        var verbs = parts.Where(part => Is(part, "type", "Action.Execute") && !Is(part, "associatedInputs", "none")).Select(part => part.GetProperty("verb").GetString()!).ToList();
        return from part in parts
               where Is(part, "type", "Input.Text")
               select ((IReadOnlyList<string>)[.. verbs.Select(verb => FieldOf(verb, part)).Distinct()], part);
    }

    private static string FieldOf(string verb, JsonElement input) => $"{verb}/{input.GetProperty("id").GetString()}";

    private static IEnumerable<JsonElement> Parts(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().Where(property => property.Name is not ("fallback" or "refresh")).SelectMany(property => Parts(property.Value)).Prepend(json),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Parts),
        _ => [],
    };

    private static bool Is(JsonElement part, string property, string value) => part.TryGetProperty(property, out var found) && found.ValueKind == JsonValueKind.String && found.ValueEquals(value);
}

/// <summary>A line that was typed.</summary>
/// <param name="Field">The verb that the form is sent with, and the field's id.</param>
/// <param name="Tag">A word that stands in no other line.</param>
/// <param name="Line">All of it.</param>
internal sealed record TypedLine(string Field, string Tag, string Line);
