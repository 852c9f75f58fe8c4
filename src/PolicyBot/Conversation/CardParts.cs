using PolicyBot.AdaptiveCards;

namespace PolicyBot.Conversation;

/// <summary>Parts that look the same on every card.</summary>
internal static class CardParts
{
    /// <summary>The heading at the top of a card.</summary>
    public static TextBlock Title(string text) => new()
    {
        Text = text,
        Style = TextBlockStyle.Heading,
        Size = TextSize.Large,
        Weight = TextWeight.Bolder,
    };

    /// <summary>A heading inside a card.</summary>
    public static TextBlock Heading(string text) => new()
    {
        Text = text,
        Style = TextBlockStyle.Heading,
        Size = TextSize.Medium,
        Weight = TextWeight.Bolder,
        Spacing = Spacing.Large,
    };

    /// <summary>What must be mended. The colour is behind the words: red letters are too faint on Teams' dark card.</summary>
    public static Container Problem(string text) => new()
    {
        Style = ContainerStyle.Attention,
        Items = [new TextBlock { Text = text, Weight = TextWeight.Bolder }],
    };

    /// <summary>What came of a press; nothing where there is nothing to say.</summary>
    public static IEnumerable<CardElement> Notice(string? text) => text is null ? [] : [new TextBlock { Text = text, Weight = TextWeight.Bolder }];

    /// <summary>A text with a mark where it is cut; never in the middle of a character.</summary>
    /// <param name="text">Any.</param>
    /// <param name="limit">The most UTF-16 units that are kept.</param>
    public static string Cut(string text, int limit) =>
        text.Length <= limit ? text : $"{text[..(limit > 0 && char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit)].TrimEnd()} …";
}
