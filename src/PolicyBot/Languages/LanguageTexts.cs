using System.Resources;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Languages;

/// <summary>Texts on the choice of language.</summary>
internal sealed class LanguageTexts(Language language) : Texts(Resources, language)
{
    private static readonly ResourceManager Resources = new(typeof(LanguageTexts));

    public string Heading => Get();

    public string YouRead => Get();

    public string FollowsTeams => Get();

    public string ChannelsAreTheMunicipalitys => Get();

    public string FollowTeams => Get();
}
