namespace PolicyBot.AdaptiveCards;

/// <summary>Shows what a person typed, exactly: no Markdown, no mention, no macro.</summary>
public static class UserText
{
    /// <summary>One paragraph with the text.</summary>
    /// <param name="text">Any text; each line is a run of its own.</param>
    /// <returns>The element; change its look by a <c>with</c>.</returns>
    public static RichTextBlock Of(string text) => new()
    {
        Inlines = [.. PlainText.Lines(text).Select((line, index) => new TextRun { Text = (index > 0 ? "\n" : "") + PlainText.Defuse(line) })],
    };
}
