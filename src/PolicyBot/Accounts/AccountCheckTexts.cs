using System.Resources;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Accounts;

/// <summary>Texts of the page on which the public checks an address.</summary>
internal sealed class AccountCheckTexts(Language language) : Texts(Resources, language)
{
    private static readonly ResourceManager Resources = new(typeof(AccountCheckTexts));

    public string Title => Get();

    public string Heading(string municipality) => Fill(municipality);

    public string Intro(string municipality) => Fill(municipality);

    public string Label => Get();

    public string Hint => Get();

    public string Check => Get();

    public string Yes(string municipality) => Fill(municipality);

    public string No(string municipality) => Fill(municipality);

    public string NoMeans => Get();

    public string Unreadable => Get();

    public string Checked(string address) => Fill(address);

    public string TooMany => Get();

    public string Languages => Get();

    public string Choose => Get();
}
