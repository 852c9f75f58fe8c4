using System.Resources;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Talk;

/// <summary>Texts for what is no question to the guidelines.</summary>
internal sealed class TalkTexts(Language language) : Texts(Resources, language)
{
    private static readonly ResourceManager Resources = new(typeof(TalkTexts));

    public string Greeting => Get();

    public string HowAreYou => Get();

    public string Thanks => Get();

    public string Goodbye => Get();

    public string Agreement => Get();

    public string Forget => Get();

    public string SorryHeading => Get();

    public string NoWords => Get();

    public string OnlyLink => Get();

    public string OtherLanguage => Get();

    public string IdentityNumber => Get();

    public string Who(string municipality) => Fill(municipality);

    public string Sorry(string adviser) => Fill(adviser);

    public string ReadTheBeginning(int characters) => Fill(characters);
}
