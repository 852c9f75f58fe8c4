using System.Resources;
using System.Runtime.CompilerServices;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Plans;

/// <summary>
/// Texts on plans. Where a municipality notifies instead of asking for approval, or asks back instead of asking for changes, the text with <c>Notice</c>
/// before its name is used.
/// </summary>
internal sealed class PlanTexts(Language language, Flow flow) : Texts(Resources, language)
{
    private static readonly ResourceManager Resources = new(typeof(PlanTexts));

    public string StartPlan => Get();

    public string MyPlans => Get();

    public string Next => Get();

    public string Back => Get();

    public string SaveForLater => Get();

    public string Send => Get(ByFlow());

    public string Approve => Get(ByFlow());

    public string AskForChanges => Get(ByAsking());

    public string TurnDown => Get();

    public string Receive => Get();

    public string Withdraw => Get();

    public string Edit => Get();

    public string RegisterAddress => Get();

    public string ShowWholePlan => Get();

    public string OpenAll => Get();

    public string AnswersAreCut => Get();

    public string WholePlan => Get();

    public string PageOf(int page, int pages) => Fill(page, pages);

    public string Previous => Get();

    public string NextPage => Get();

    public string BackToPlan => Get();

    public string SentToYouAlone => Get();

    public string MayNotRead => Get();

    public string Comments => Get();

    public string Open => Get();

    public string Comment => Get();

    public string Reason => Get();

    public string Address => Get();

    public string AddressHint => Get();

    public string AddressHeading => Get();

    public string FormHeading => Get(ByFlow());

    public string Summary => Get();

    public string SummaryIntro(string team) => Fill(team, name: ByFlow());

    public string ThinHeading => Get();

    public string NotAnswered => Get();

    public string ChooseOne => Get();

    public string Confirmed => Get();

    public string CommentHeading => Get(ByAsking());

    public string ReasonHeading => Get(ByFlow());

    public string CommentMissing => Get(ByAsking());

    public string ReasonMissing => Get(ByFlow());

    public string NoPlans => Get(ByFlow());

    public string MyPlansHeading => Get(ByFlow());

    public string ShowOlder => Get();

    public string ShowNewer => Get();

    public string ShownOfMine(int first, int last) => Fill(first, last);

    public string MovedOn => Get(ByFlow());

    public string NoName => Get();

    public string StatusDraft => Get();

    public string StatusWaiting => Get(ByFlow());

    public string StatusReceived => Get(ByFlow());

    public string StatusChangesAsked => Get(ByAsking());

    public string StatusApproved => Get(ByFlow());

    public string StatusTurnedDown => Get();

    public string StatusWithdrawn => Get();

    public string StatusInUse => Get();

    public string SentBy => Get();

    public string Applicant => Get();

    public string Deputy => Get();

    public string DeputyFor(string name) => Fill(name);

    public string Absence => Get();

    public string SentAt => Get();

    public string Guidelines => Get();

    public string Version => Get();

    public string NotFound => Get(ByFlow());

    public string Saved => Get();

    public string NobodyElseMayEdit => Get(ByFlow());

    public string AlreadySent => Get(ByFlow());

    public string AlreadyWithdrawn => Get(ByFlow());

    public string NotSentYet => Get(ByFlow());

    public string AlreadyRegistered => Get();

    public string DecidedCanNotBeWithdrawn => Get(ByFlow());

    public string NothingToRegister => Get(ByFlow());

    public string OwnPlan => Get(ByFlow());

    public string CopyAsNew => Get();

    public string Before => Get();

    public string Now => Get();

    public string EarlierComments => Get();

    public string RevisionUnderWay => Get(ByFlow());

    public string NotPossibleHere => Get(ByFlow());

    public string TooMuchText => Get();

    public string FieldsToMend(int count) => count == 1 ? Get("OneFieldToMend") : Fill(count);

    public string StepOf(int step, int steps, string title) => Fill(step, steps, title);

    public string OnlyWhen(string question, string answer) => Fill(question, answer);

    public string NoChannel(string team) => Fill(team, name: ByFlow());

    public string NotInTheTeam(string team) => Fill(team, name: ByFlow());

    public string OutOfDate(int version) => Fill(version, name: ByFlow());

    public string EndingHeading => Get();

    public string DraftWaitsHeading => Get();

    public string DraftWaits => Get();

    public string StillWaits(string number, int days) => Fill(number, days, name: ByFlow());

    public string SentOn(DateTimeOffset at) => Fill(OsloTime.Date(at), OsloTime.Clock(at), name: ByFlow());

    public string EndsSoon(string date) => Fill(date, name: ByFlow());

    public string EndsToday(string date) => Fill(date, name: ByFlow());

    public string ChangesSince(int version) => Fill(version);

    public string NothingChanged(int version) => Fill(version);

    public string EarlierVersion(string version) => Fill(version);

    public string StillInUse(int version) => Fill(version, name: ByFlow());

    public string CommentBy(string name, DateTimeOffset at, int version) => Fill(name, OsloTime.Date(at), version);

    public string NotApproved(string rule) => Fill(rule);

    public string AddressTaken(string address) => Fill(address);

    public string At(DateTimeOffset moment) => Fill(OsloTime.Date(moment), OsloTime.Clock(moment));

    public string Waits(string number, string team) => Fill(number, team, name: ByFlow());

    public string DecidedBy(PlanState state, string name, DateTimeOffset at) => Fill(name, OsloTime.Date(at), OsloTime.Clock(at), name: state switch
    {
        PlanState.Approved => ByFlow("ApprovedBy"),
        PlanState.ChangesAsked => ByAsking("ChangesAskedBy"),
        PlanState.TurnedDown => "TurnedDownBy",
        PlanState.Waiting => "ReceivedBy",
        PlanState.Withdrawn => "WithdrawnBy",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    });

    public string AlreadyDecidedBy(PlanState state, string name, DateTimeOffset at) => Fill(name, OsloTime.Date(at), OsloTime.Clock(at), name: state switch
    {
        PlanState.Approved => ByFlow("AlreadyApprovedBy"),
        PlanState.ChangesAsked => ByAsking("AlreadyChangesAskedBy"),
        PlanState.TurnedDown => ByFlow("AlreadyTurnedDownBy"),
        PlanState.Waiting => ByFlow("AlreadyReceivedBy"),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    });

    private string ByFlow([CallerMemberName] string name = "") => flow.IsNotice ? $"Notice{name}" : name;

    private string ByAsking([CallerMemberName] string name = "") => flow.AsksBack ? $"Notice{name}" : name;
}
