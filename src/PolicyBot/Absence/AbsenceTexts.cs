using System.Resources;
using System.Runtime.CompilerServices;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Absence;

/// <summary>Texts on handing over a plan and on its deputy. Where a municipality notifies, the text with <c>Notice</c> before its name is used.</summary>
internal sealed class AbsenceTexts(Language language, Flow flow) : Texts(Resources, language)
{
    private static readonly ResourceManager Resources = new(typeof(AbsenceTexts));

    public string Heading => Get();

    public string Intro => Get(ByFlow());

    public string HandOver => Get(ByFlow());

    public string NameDeputy => Get();

    public string EndDeputy => Get();

    public string StepBack => Get();

    public string WithdrawOffer => Get();

    public string SendOffer => Get();

    public string MakeCode => Get();

    public string Accept => Get();

    public string Refuse => Get();

    public string HandOverMeans => Get(ByFlow());

    public string DeputyMeans => Get(ByFlow());

    public string Colleague => Get();

    public string ColleagueHint => Get();

    public string CodeMeans => Get();

    public string CodeHeading => Get();

    public string CodeHow(string code) => Fill(code);

    public string CodeHolds(DateTimeOffset until) => Fill(OsloTime.Date(until), OsloTime.Clock(until));

    public string OfferSent => Get();

    public string HandoverWaits(DateTimeOffset until) => Fill(OsloTime.Date(until), OsloTime.Clock(until), name: ByFlow());

    public string DeputyWaits(DateTimeOffset until) => Fill(OsloTime.Date(until), OsloTime.Clock(until));

    public string IsDeputy(string name) => Fill(name);

    public string YouAreDeputy(string name) => Fill(name);

    public string NotTheOwner => Get();

    public string PlanIsOver => Get(ByFlow());

    public string OfferIsOpen => Get();

    public string HasDeputy => Get();

    public string HasNoDeputy => Get();

    public string NobodyChosen => Get();

    public string OwnPlan => Get();

    public string NothingToHandOver => Get(ByFlow());

    public string ChooseHeading => Get(ByFlow());

    public string OnlyInOwnChat => Get();

    public string CodeMissing => Get();

    public string OfferNotFound => Get();

    public string HandoverAsked(string name) => Fill(name, name: ByFlow());

    public string DeputyAsked(string name) => Fill(name, name: ByFlow());

    public string AcceptingHandover => Get(ByFlow());

    public string AcceptingDeputy => Get(ByFlow());

    public string OfferHolds(DateTimeOffset until) => Fill(OsloTime.Date(until), OsloTime.Clock(until));

    public string YouAreOwner => Get(ByFlow());

    public string YouAreDeputyNow => Get();

    public string YouRefused => Get();

    public string OfferAccepted => Get();

    public string OfferRefused => Get();

    public string OfferWithdrawn => Get();

    public string OfferExpired => Get();

    public string TakenOver(string name) => Fill(name, name: ByFlow());

    public string TakenOverMeans => Get();

    public string DeputyAccepted(string name) => Fill(name);

    public string HandoverRefused(string name) => Fill(name, name: ByFlow());

    public string DeputyRefused(string name) => Fill(name);

    public string DeputyEnded(string name) => Fill(name);

    public string DeputyLeft(string name) => Fill(name);

    public string YouLeft => Get();

    /// <summary>The texts in a reader's language.</summary>
    public static AbsenceTexts For(Turn turn) => new(turn.Language, turn.Municipality.Flow);

    private string ByFlow([CallerMemberName] string name = "") => flow.IsNotice ? $"Notice{name}" : name;
}
