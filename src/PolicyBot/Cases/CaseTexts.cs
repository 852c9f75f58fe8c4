using System.Resources;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Cases;

/// <summary>Texts on reputation-critical cases.</summary>
internal sealed class CaseTexts(Language language) : Texts(Resources, language)
{
    private static readonly ResourceManager Resources = new(typeof(CaseTexts));

    public string ReportCase => Get();

    public string FormIntro => Get();

    public string Warning => Get();

    public string What => Get();

    public string WhatHint => Get();

    public string Where => Get();

    public string WhereHint => Get();

    public string Account => Get();

    public string AccountHint => Get();

    public string AccountError => Get();

    public string OtherAccount => Get();

    public string HowUrgent => Get();

    public string UrgencyMissing => Get();

    public string ChooseUnsure => Get();

    public string ChoosePossible => Get();

    public string ChooseAcute => Get();

    public string Unsure => Get();

    public string Possible => Get();

    public string Acute => Get();

    public string Send => Get();

    public string NumberTakenOut => Get();

    public string Heading(string number) => Fill(number);

    public string OwnHeading(string number) => Fill(number);

    public string SentTo(string adviser) => Fill(adviser);

    public string NobodyReceives(string adviser) => Fill(adviser);

    public string NotTakenYet => Get();

    public string TakenBy(string name, DateTimeOffset at) => Fill(name, Moment(at));

    public string AlreadyTakenBy(string name, DateTimeOffset at) => Fill(name, Moment(at));

    public string ClosedBy(string name, DateTimeOffset at, string kind) => Fill(name, Moment(at), kind);

    public string AlreadyClosedBy(string name, DateTimeOffset at) => Fill(name, Moment(at));

    public string Reporter => Get();

    public string Reported => Get();

    public string WhichAccount => Get();

    public string WhereIs => Get();

    public string Priority => Get();

    public string Team => Get();

    public string TeamSince(string team, DateTimeOffset at) => Fill(team, Moment(at));

    public string AdviceBy(string name, DateTimeOffset at) => Fill(name, Moment(at));

    public string AddedBy(string name, DateTimeOffset at) => Fill(name, Moment(at));

    public string TeamAskedBy(string name, string team, DateTimeOffset at) => Fill(name, team, Moment(at));

    public string NotShown(int count) => Fill(count);

    public string Take => Get();

    public string Advise => Get();

    public string BringIn(string team) => Fill(team);

    public string Close => Get();

    public string Add => Get();

    public string Open => Get();

    public string OpenLink => Get();

    public string Back => Get();

    public string AdviceLabel => Get();

    public string AdviceHint => Get();

    public string SendAdvice => Get();

    public string TeamLabel => Get();

    public string TeamIntro(string team) => Fill(team);

    public string SendToTeam => Get();

    public string HowItEnded => Get();

    public string HowItEndedError => Get();

    public string ClosingLabel => Get();

    public string ClosingIntro => Get();

    public string CloseCase => Get();

    public string Clarified => Get();

    public string Answered => Get();

    public string Removed => Get();

    public string TakenOver => Get();

    public string NotACase => Get();

    public string AdditionLabel => Get();

    public string SendAddition => Get();

    public string NewsTaken(string name) => Fill(name);

    public string NewsAdvice => Get();

    public string NewsTeam(string team) => Fill(team);

    public string NewsClosed => Get();

    public string NewsAdded(string number) => Fill(number);

    public string NewsAskedAgain(string number) => Fill(number);

    public string AsksForHelp(string name) => Fill(name);

    public string LateReminder => Get();

    public string RaisedNotice(string team) => Fill(team);

    public string RaisedOn(string team, DateTimeOffset at) => Fill(team, Moment(at));

    public string ListHeading => Get();

    public string OwnListHeading => Get();

    public string NoneOpen => Get();

    public string NoneOwn => Get();

    public string Age(string age) => Fill(age);

    public string HoursAndMinutes(int hours, int minutes) => Fill(hours, minutes);

    public string Minutes(int minutes) => Fill(minutes);

    public string ShowMore => Get();

    public string ShowEarlier => Get();

    public string Statistics => Get();

    public string StatisticsHeading(int quarter, int year) => Fill(quarter, year);

    public string StatisticsNone => Get();

    public string CountReported => Get();

    public string MedianToTake => Get();

    public string MedianToClose => Get();

    public string NoMedian => Get();

    public string InWorkingTime => Get();

    public string OutcomeColumn => Get();

    public string Total => Get();

    public string StillOpen => Get();

    public string EarlierQuarter => Get();

    public string LaterQuarter => Get();

    public string NotYours(string adviser, string team) => Fill(adviser, team);

    public string OnlyTheyCount(string adviser, string team) => Fill(adviser, team);

    public string NotFound => Get();

    public string IsClosed => Get();

    public string NoTeamChannel(string team) => Fill(team);

    public string Full => Get();

    /// <summary>How urgent it is.</summary>
    internal string Of(Urgency urgency) => urgency switch
    {
        Urgency.Unsure => Unsure,
        Urgency.Possible => Possible,
        Urgency.Acute => Acute,
        _ => throw new ArgumentOutOfRangeException(nameof(urgency)),
    };

    /// <summary>How it ended.</summary>
    internal string Of(ClosingKind kind) => kind switch
    {
        ClosingKind.Clarified => Clarified,
        ClosingKind.Answered => Answered,
        ClosingKind.Removed => Removed,
        ClosingKind.TakenOver => TakenOver,
        ClosingKind.NotACase => NotACase,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>A stretch of working time, such as <c>7 t 30 min</c>.</summary>
    internal string Length(TimeSpan time) => time >= TimeSpan.FromHours(1) ? HoursAndMinutes((int)time.TotalHours, time.Minutes) : Minutes((int)time.TotalMinutes);

    // The words round a moment differ; the moment itself does not.
    private string Moment(DateTimeOffset at) => new CalendarTexts(Language).Moment(at);
}
