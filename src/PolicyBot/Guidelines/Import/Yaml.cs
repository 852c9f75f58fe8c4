using System.Text;

namespace PolicyBot.Guidelines.Import;

/// <summary>Writes texts into YAML so that a person can go on editing them.</summary>
internal static class Yaml
{
    private static readonly HashSet<string> Special = new(StringComparer.OrdinalIgnoreCase) { "true", "false", "yes", "no", "on", "off", "null", "y", "n" };

    /// <summary>A text on one line; in quotes where YAML would read it otherwise.</summary>
    public static string Line(string text) =>
        text.Length > 0 && char.IsLetter(text[0]) && !Special.Contains(text) && !char.IsWhiteSpace(text[^1]) && text[^1] != ':'
        && !text.Contains(": ", StringComparison.Ordinal) && !text.Contains(" #", StringComparison.Ordinal) && !text.Any(c => char.IsControl(c) || char.IsSurrogate(c))
            ? text
            : $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"";

    /// <summary>A name with a text, on one line or on several, with a line break at the end.</summary>
    /// <param name="indent">Columns before the name.</param>
    /// <param name="name">Its name.</param>
    /// <param name="text">Its lines are kept as they are.</param>
    public static string Text(int indent, string name, string text)
    {
        var margin = new string(' ', indent);
        if (!text.Contains('\n', StringComparison.Ordinal))
        {
            return $"{margin}{name}: {Line(text)}\n";
        }
        var block = new StringBuilder($"{margin}{name}: |-\n");
        foreach (var line in text.Split('\n'))
        {
            block.Append(line.Length > 0 ? $"{margin}  {line}" : "").Append('\n');
        }
        return block.ToString();
    }
}
