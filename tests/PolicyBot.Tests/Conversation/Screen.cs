using System.Text.Json;
using PolicyBot.Conversation;

namespace PolicyBot.Tests.Conversation;

/// <summary>A reply as a client shows it: its text, its buttons, and what is sent back when one is pressed.</summary>
internal sealed class Screen
{
    private readonly List<JsonElement> parts = [];

    public Screen(Reply reply)
    {
        Text = reply switch
        {
            Reply.Notice notice => notice.Text,
            Reply.Card card => string.Join('\n', Gather(card.Content.ToJsonElement())),
            _ => "",
        };
        IsCard = reply is Reply.Card;
    }

    /// <summary>Everything that can be read on it.</summary>
    public string Text { get; }

    public bool IsCard { get; }

    public IEnumerable<string> Buttons => parts.Where(IsButton).Select(button => button.GetProperty("title").GetString()!);

    /// <summary>Presses a button: its data goes along, and every field with what is typed in it or stood there before.</summary>
    public Press Press(string title, params (string Field, string Typed)[] typed)
    {
        var button = Assert.Single(parts.Where(IsButton), button => button.GetProperty("title").GetString() == title);
        var data = parts.Where(part => Kind(part).StartsWith("Input.", StringComparison.Ordinal))
            .ToDictionary(field => field.GetProperty("id").GetString()!, field => field.TryGetProperty("value", out var value) ? value.GetString()! : "");
        foreach (var (field, text) in typed)
        {
            Assert.Contains(field, data.Keys);
            data[field] = text;
        }
        if (button.TryGetProperty("data", out var carried))
        {
            foreach (var pair in carried.EnumerateObject())
            {
                data[pair.Name] = pair.Value.GetString()!;
            }
        }
        return new Press(button.GetProperty("verb").GetString()!, data, CardActivityId: "card-1");
    }

    private static bool IsButton(JsonElement part) => Kind(part) == "Action.Execute";

    private static string Kind(JsonElement part) => part.TryGetProperty("type", out var type) ? type.GetString()! : "";

    private IEnumerable<string> Gather(JsonElement part)
    {
        if (part.ValueKind == JsonValueKind.Array)
        {
            return [.. part.EnumerateArray().SelectMany(Gather)];
        }
        if (part.ValueKind != JsonValueKind.Object)
        {
            return [];
        }
        parts.Add(part);
        var read = new List<string>();
        foreach (var property in part.EnumerateObject().Where(property => property.Name is not ("fallback" or "data" or "refresh")))
        {
            if (property.Name is "text" or "title" or "value" or "label" && property.Value.ValueKind == JsonValueKind.String)
            {
                read.Add(property.Value.GetString()!);
            }
            read.AddRange(Gather(property.Value));
        }
        return read;
    }
}
