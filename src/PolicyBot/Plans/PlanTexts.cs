using System.Resources;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Plans;

/// <summary>Texts on plans. Where a municipality notifies instead of asking for approval, the text with <c>Notice</c> before its name is used.</summary>
internal sealed class PlanTexts(Language language, Flow flow) : Texts(Resources, language)
{
    private static readonly ResourceManager Resources = new(typeof(PlanTexts));

    private bool IsNotice => flow == Flow.Notification;

    public string StartPlan => Get();

    public string MyPlans => Get();

    public string Next => Get();

    public string Back => Get();

    public string SaveForLater => Get();

    public string Send => IsNotice ? Get("NoticeSend") : Get();

    public string Approve => IsNotice ? Get("NoticeApprove") : Get();

    public string AskForChanges => IsNotice ? Get("NoticeAskForChanges") : Get();

    public string TurnDown => Get();

    public string Receive => Get();

    public string Withdraw => Get();

    public string Edit => Get();

    public string RegisterAddress => Get();

    public string ShowWholePlan => Get();

    public string Open => Get();

    public string Comment => Get();

    public string Reason => Get();

    public string Address => Get();

    public string AddressHint => Get();

    public string AddressHeading => Get();

    public string FormHeading => IsNotice ? Get("NoticeFormHeading") : Get();

    public string Summary => Get();

    public string SummaryIntro(string team) => IsNotice ? Fill(team, name: "NoticeSummaryIntro") : Fill(team);

    public string ThinHeading => Get();

    public string NotAnswered => Get();

    public string ChooseOne => Get();

    public string CommentHeading => IsNotice ? Get("NoticeCommentHeading") : Get();

    public string ReasonHeading => Get();

    public string CommentMissing => IsNotice ? Get("NoticeCommentMissing") : Get();

    public string ReasonMissing => Get();

    public string NoPlans => IsNotice ? Get("NoticeNoPlans") : Get();

    public string MyPlansHeading => IsNotice ? Get("NoticeMyPlansHeading") : Get();

    public string NoName => Get();

    public string StatusDraft => Get();

    public string StatusWaiting => IsNotice ? Get("NoticeStatusWaiting") : Get();

    public string StatusReceived => Get();

    public string StatusChangesAsked => IsNotice ? Get("NoticeStatusChangesAsked") : Get();

    public string StatusApproved => IsNotice ? Get("NoticeStatusApproved") : Get();

    public string StatusTurnedDown => Get();

    public string StatusWithdrawn => Get();

    public string StatusInUse => Get();

    public string SentBy => Get();

    public string Applicant => Get();

    public string Deputy => Get();

    public string DeputyFor(string name) => Fill(name);

    public string Absence => Get();

    public string SentAt => Get();

    public string Version => Get();

    public string NotFound => Get();

    public string Saved => Get();

    public string NobodyElseMayEdit => Get();

    public string AlreadySent => Get();

    public string AlreadyWithdrawn => Get();

    public string NotSentYet => Get();

    public string AlreadyRegistered => Get();

    public string DecidedCanNotBeWithdrawn => Get();

    public string NothingToRegister => Get();

    public string OwnPlan => Get();

    public string CopyAsNew => Get();

    public string Before => Get();

    public string Now => Get();

    public string EarlierComments => Get();

    public string RevisionUnderWay => Get();

    public string NotPossibleHere => Get();

    public string TooMuchText => Get();

    public string FieldsToMend(int count) => count == 1 ? Get("OneFieldToMend") : Fill(count);

    public string StepOf(int step, int steps, string title) => Fill(step, steps, title);

    public string OnlyWhen(string question, string answer) => Fill(question, answer);

    public string NoChannel(string team) => Fill(team);

    public string NotInTheTeam(string team) => Fill(team);

    public string OutOfDate(int version) => Fill(version);

    public string EndingHeading => Get();

    public string DraftWaitsHeading => Get();

    public string DraftWaits => Get();

    public string StillWaits(string number, int days) => IsNotice ? Fill(number, days, name: "NoticeStillWaits") : Fill(number, days);

    public string SentOn(DateTimeOffset at) => Fill(OsloTime.Date(at), OsloTime.Clock(at));

    public string EndsSoon(string date) => Fill(date);

    public string EndsToday(string date) => Fill(date);

    public string ChangesSince(int version) => Fill(version);

    public string NothingChanged(int version) => Fill(version);

    public string StillInUse(int version) => Fill(version);

    public string CommentBy(string name, DateTimeOffset at, int version) => Fill(name, OsloTime.Date(at), version);

    public string NotApproved(string rule) => Fill(rule);

    public string AddressTaken(string address) => Fill(address);

    public string At(DateTimeOffset moment) => Fill(OsloTime.Date(moment), OsloTime.Clock(moment));

    public string Waits(string number, string team) => IsNotice ? Fill(number, team, name: "NoticeWaits") : Fill(number, team);

    public string DecidedBy(PlanState state, string name, DateTimeOffset at) => Fill(name, OsloTime.Date(at), OsloTime.Clock(at), state switch
    {
        PlanState.Approved => IsNotice ? "NoticeApprovedBy" : "ApprovedBy",
        PlanState.ChangesAsked => IsNotice ? "NoticeChangesAskedBy" : "ChangesAskedBy",
        PlanState.TurnedDown => "TurnedDownBy",
        PlanState.Waiting => "ReceivedBy",
        PlanState.Withdrawn => "WithdrawnBy",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    });

    public string AlreadyDecidedBy(PlanState state, string name, DateTimeOffset at) => Fill(name, OsloTime.Date(at), OsloTime.Clock(at), state switch
    {
        PlanState.Approved => IsNotice ? "NoticeAlreadyApprovedBy" : "AlreadyApprovedBy",
        PlanState.ChangesAsked => IsNotice ? "NoticeAlreadyChangesAskedBy" : "AlreadyChangesAskedBy",
        PlanState.TurnedDown => "AlreadyTurnedDownBy",
        PlanState.Waiting => "AlreadyReceivedBy",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    });

    public string Problem(FieldError error) => error.Problem switch
    {
        FieldProblem.Missing => Get("ProblemMissing"),
        FieldProblem.TooLong => Fill(error.Bound, name: "ProblemTooLong"),
        FieldProblem.TooFewLines => Fill(error.Bound, name: "ProblemTooFewLines"),
        FieldProblem.NotAChoice => Get("ProblemNotAChoice"),
        FieldProblem.NotADate => Get("ProblemNotADate"),
        FieldProblem.NotInTheFuture => Get("ProblemNotInTheFuture"),
        FieldProblem.NotAnAddress => Get("ProblemNotAnAddress"),
        _ => throw new ArgumentOutOfRangeException(nameof(error)),
    };
}
