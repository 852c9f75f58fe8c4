using System.Text;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Guidelines;

/// <summary>The exact reference of a rule: municipality, document, heading, item, date of adoption.</summary>
internal static class Sources
{
    public static string Line(Municipality municipality, Section section, Language language)
    {
        var texts = new AnswerTexts(language);
        var source = municipality.Guideline.Source;
        var line = new StringBuilder($"{municipality.Name}: {source.Document.In(language)}, «{section.Heading}»");
        if (section.Item is { } item)
        {
            line.Append(", ").Append(texts.Item(item));
        }
        return line.Append(". ").Append(texts.Adopted(source.AdoptedBy.In(language), OsloTime.Date(source.Adopted))).ToString();
    }
}
