using System.Resources;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Absence;

/// <summary>Texts on handing over a plan and on its deputy.</summary>
internal sealed class AbsenceTexts(Language language) : Texts(Resources, language)
{
    private static readonly ResourceManager Resources = new(typeof(AbsenceTexts));

    public string Heading => Get();

    public string Intro => Get();

    public string HandOver => Get();

    public string NameDeputy => Get();

    public string EndDeputy => Get();

    public string StepBack => Get();

    public string WithdrawOffer => Get();

    public string SendOffer => Get();

    public string MakeCode => Get();

    public string Accept => Get();

    public string Refuse => Get();

    public string HandOverMeans => Get();

    public string DeputyMeans => Get();

    public string Colleague => Get();

    public string ColleagueHint => Get();

    public string CodeMeans => Get();

    public string CodeHeading => Get();

    public string CodeHow(string code) => Fill(code);

    public string CodeHolds(DateTimeOffset until) => Fill(OsloTime.Date(until), OsloTime.Clock(until));

    public string OfferSent => Get();

    public string HandoverWaits(DateTimeOffset until) => Fill(OsloTime.Date(until), OsloTime.Clock(until));

    public string DeputyWaits(DateTimeOffset until) => Fill(OsloTime.Date(until), OsloTime.Clock(until));

    public string IsDeputy(string name) => Fill(name);

    public string YouAreDeputy(string name) => Fill(name);

    public string NotTheOwner => Get();

    public string PlanIsOver => Get();

    public string OfferIsOpen => Get();

    public string HasDeputy => Get();

    public string HasNoDeputy => Get();

    public string NobodyChosen => Get();

    public string OwnPlan => Get();

    public string NothingToHandOver => Get();

    public string ChooseHeading => Get();

    public string OnlyInOwnChat => Get();

    public string CodeMissing => Get();

    public string OfferNotFound => Get();

    public string HandoverAsked(string name) => Fill(name);

    public string DeputyAsked(string name) => Fill(name);

    public string AcceptingHandover => Get();

    public string AcceptingDeputy => Get();

    public string OfferHolds(DateTimeOffset until) => Fill(OsloTime.Date(until), OsloTime.Clock(until));

    public string YouAreOwner => Get();

    public string YouAreDeputyNow => Get();

    public string YouRefused => Get();

    public string OfferAccepted => Get();

    public string OfferRefused => Get();

    public string OfferWithdrawn => Get();

    public string OfferExpired => Get();

    public string TakenOver(string name) => Fill(name);

    public string TakenOverMeans => Get();

    public string DeputyAccepted(string name) => Fill(name);

    public string HandoverRefused(string name) => Fill(name);

    public string DeputyRefused(string name) => Fill(name);

    public string DeputyEnded(string name) => Fill(name);

    public string DeputyLeft(string name) => Fill(name);

    public string YouLeft => Get();
}
