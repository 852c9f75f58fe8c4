using System.Resources;
using PolicyBot.Municipalities;

namespace PolicyBot.Conversation;

/// <summary>What the bot can do, by role.</summary>
internal sealed class HelpTexts(Language language) : Texts(Resources, language)
{
    private static readonly ResourceManager Resources = new(typeof(HelpTexts));

    public string Heading => Get();

    public string Welcome(string municipality) => Fill(municipality);

    public string Ask => Get();

    public string Source(string document) => Fill(document);

    public string Words => Get();

    public string NewAccount => Get();

    public string Publishing => Get();

    public string Running => Get();

    public string Somebody(string adviser) => Fill(adviser);

    public string Report => Get();

    public string ForAdviser(string adviser) => Fill(adviser);

    public string ForTeam(string team) => Fill(team);

    public string ForAdministrator => Get();

    public string TieChannels => Get();

    public string TieNoticeChannels => Get();

    public string RolesUnknown => Get();
}
