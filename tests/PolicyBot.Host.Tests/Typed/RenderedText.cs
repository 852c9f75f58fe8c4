using System.Text;
using System.Text.Json;
using PolicyBot.Testing;

namespace PolicyBot.Host.Tests.Typed;

/// <summary>A text on a card as Microsoft's renderer draws it.</summary>
/// <param name="Text">What is seen, of one block.</param>
/// <param name="IsField">Whether it stands in a field, for itself.</param>
internal sealed record RenderedText(string Text, bool IsField)
{
    private const string WordJoiner = "\u2060";

    /// <summary>Whether signs that turn the direction of the text reach beyond it, into words of ours.</summary>
    public bool TurnsWhatFollows => !IsField && Turns(Text);

    /// <summary>The texts on all cards, block by block.</summary>
    public static async Task<IReadOnlyList<RenderedText>> OfAsync(IEnumerable<JsonElement> cards)
    {
        var input = $"[{string.Join(',', cards.Select(card => card.GetRawText()).Distinct())}]";
        var shown = await Node.RunAsync("render-cards.mjs", [], input);
        Assert.True(shown.ExitCode == 0, shown.Errors);
        var read = JsonSerializer.Deserialize<Dictionary<string, string[]>>(shown.Output)!;
        return [.. read["texts"].Select(text => new RenderedText(text, IsField: false)), .. read["fields"].Select(text => new RenderedText(text, IsField: true))];
    }

    /// <summary>Whether it holds a line as it was typed, or its beginning before an ellipsis.</summary>
    /// <remarks>
    /// White space, and what has no width and takes the force out of something, are not told apart. Where the public writes, what could be a telephone number
    /// is taken out, and a date in a macro reads like one.
    /// </remarks>
    public bool Shows(TypedLine typed) => Shows(typed, typed.Line) || Shows(typed, typed.Line.Replace("2026-11-05", "[…]", StringComparison.Ordinal));

    private bool Shows(TypedLine typed, string kept)
    {
        var (shown, line) = (Plain(Text), Plain(kept));
        return shown.Contains(line, StringComparison.Ordinal)
            || Enumerable.Range(line.IndexOf(typed.Tag, StringComparison.Ordinal) + typed.Tag.Length, line.Length)
                .TakeWhile(length => length < line.Length)
                .Any(length => shown.Contains(line[..length].TrimEnd() + " …", StringComparison.Ordinal));
    }

    private static bool Turns(string text)
    {
        Stack<char> open = [];
        foreach (var sign in text)
        {
            if (sign is '\u202A' or '\u202B' or '\u202D' or '\u202E' or '\u2066' or '\u2067' or '\u2068')
            {
                open.Push(sign);
            }
            else if (sign is '\u202C' && open.TryPeek(out var embedding) && embedding < '\u2066')
            {
                open.Pop();
            }
            else if (sign is '\u2069' && open.Any(opened => opened >= '\u2066'))
            {
                while (open.Pop() < '\u2066')
                {
                    // An isolate that ends takes what was opened within it along.
                }
            }
        }
        return open.Count > 0;
    }

    // Typed white space at the ends of a line is trimmed, and a card draws several as one.
    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var sign in text.Replace(WordJoiner, "", StringComparison.Ordinal))
        {
            if (!char.IsWhiteSpace(sign))
            {
                plain.Append(sign);
            }
            else if (plain.Length > 0 && plain[^1] != ' ')
            {
                plain.Append(' ');
            }
        }
        return plain.ToString().Trim();
    }
}
