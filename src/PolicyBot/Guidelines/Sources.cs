using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Guidelines;

/// <summary>The exact reference of a rule: municipality, document, heading, item, date of adoption.</summary>
internal static class Sources
{
    /// <summary>In words alone.</summary>
    public static string Line(Municipality municipality, Section section, Language language) =>
        Line(municipality, section, language, municipality.Guideline.Source.Document.In(language));

    /// <summary>As Markdown, in which the document's title opens the document where the pack names its address.</summary>
    public static string Markdown(Municipality municipality, Section section, Language language) =>
        Line(municipality, section, language, Title(municipality.Guideline.Source, language));

    /// <summary>The document's title as Markdown, which opens the document where the pack names its address.</summary>
    public static string Title(GuidelineSource source, Language language)
    {
        var title = source.Document.In(language);
        return source.Link is { } link ? $"[{PlainText.EscapeInline(title)}]({Target(link)})" : title;
    }

    /// <summary>The rule's place alone, for lists.</summary>
    public static string Short(Municipality municipality, Section section, Language language) => $"{municipality.Name}, {Place(section, new AnswerTexts(language))}";

    // A parenthesis would end the link before its time.
    private static string Target(Uri link) =>
        link.AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);

    private static string Line(Municipality municipality, Section section, Language language, string document)
    {
        var texts = new AnswerTexts(language);
        var source = municipality.Guideline.Source;
        return $"{municipality.Name}: {document}, {Place(section, texts)}. {texts.Adopted(source.AdoptedBy.In(language), OsloTime.Date(source.Adopted))}";
    }

    private static string Place(Section section, AnswerTexts texts) => section.Item is { } item ? $"«{section.Heading}», {texts.Item(item)}" : $"«{section.Heading}»";
}
