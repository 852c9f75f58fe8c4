using System.Resources;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Crisis;

/// <summary>Texts on krisestab.</summary>
internal sealed class CrisisTexts(Language language) : Texts(Resources, language)
{
    private static readonly ResourceManager Resources = new(typeof(CrisisTexts));

    public string Heading => Get();

    public string NotSet => Get();

    public string IsSet => Get();

    public string BannerMeans => Get();

    public string SetBy(string name, string moment) => Fill(name, moment);

    public string Contact(string contact) => Fill(contact);

    public string AboutLabel => Get();

    public string AboutHint => Get();

    public string ContactLabel => Get();

    public string ContactHint => Get();

    public string Ask => Get();

    public string Confirm => Get();

    public string ConfirmMeans => Get();

    public string Change => Get();

    public string Save => Get();

    public string AskLift => Get();

    public string ConfirmLift => Get();

    public string LiftMeans => Get();

    public string Cancel => Get();

    public string ToldSet(string municipality) => Fill(municipality);

    public string ToldChanged(string municipality) => Fill(municipality);

    public string ToldLifted(string municipality) => Fill(municipality);

    public string OwnersDo => Get();

    public string OwnersResume => Get();

    public string OnlyTheTeam(string team) => Fill(team);

    public string AlreadySet => Get();

    public string AlreadyLifted => Get();

    public string Log => Get();

    public string LogSet(string moment, string name) => Fill(moment, name);

    public string LogChanged(string moment, string name) => Fill(moment, name);

    public string LogLifted(string moment, string name) => Fill(moment, name);

    public string ToCrisisManagement => Get();
}
