using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Guidelines;

namespace PolicyBot.Publishing;

/// <summary>Where a rule stands, below what is said of it.</summary>
internal static class RuleSource
{
    /// <summary>One line for each rule that the guidelines have.</summary>
    public static IEnumerable<CardElement> Of(IEnumerable<SectionId> rules, Turn turn) => rules.Select(turn.Municipality.Guideline.Find).OfType<Section>().Select(section => new TextBlock
    {
        Text = $"{PlainText.EscapeInline(section.Title.In(turn.Language))}. {Sources.Markdown(turn.Municipality, section, turn.Language)}",
        IsSubtle = true,
        Size = TextSize.Small,
        Spacing = Spacing.Small,
    });
}
