using System.Resources;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Suggestions;

/// <summary>Texts on suggestions for the guidelines.</summary>
internal sealed class SuggestionTexts(Language language) : Texts(Resources, language)
{
    private static readonly ResourceManager Resources = new(typeof(SuggestionTexts));

    public string Add => Get();

    public string Added => Get();

    public string AlreadyAdded => Get();

    public string Heading => Get();

    public string None => Get();

    public string HowToExport => Get();

    public string Question => Get();

    public string Answer(string date) => Fill(date);

    public string Remove => Get();

    public string ShowMore => Get();

    public string ShowEarlier => Get();

    public string OnlyTheAdviser(string adviser) => Fill(adviser);

    public string NotFound => Get();

    public string Gone => Get();
}
