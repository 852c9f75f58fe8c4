using System.Resources;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Questions;

/// <summary>Texts on questions that are passed on.</summary>
internal sealed class QuestionTexts(Language language) : Texts(Resources, language)
{
    private static readonly ResourceManager Resources = new(typeof(QuestionTexts));

    public string AskTheAdviser => Get();

    public string AskHeading(string adviser) => Fill(adviser);

    public string AskIntro => Get();

    public string Warning => Get();

    public string YourQuestion => Get();

    public string QuestionMissing => Get();

    public string TextMissing => Get();

    public string TooLong(int limit) => Fill(limit);

    public string Name => Get();

    public string ShowMyName => Get();

    public string WithoutTick(string adviser) => Fill(adviser);

    public string SendQuestion => Get();

    public string Back => Get();

    public string SentHeading(string adviser) => Fill(adviser);

    public string SentAgainHeading(string adviser) => Fill(adviser);

    public string SentWithName => Get();

    public string SentWithoutName => Get();

    public string AnswerComesHere => Get();

    public string NumberTakenOut => Get();

    public string KeptHeading => Get();

    public string NobodyReceives(string adviser) => Fill(adviser);

    public string AgainWithoutName => Get();

    public string AgainWithName => Get();

    public string AskAgainHeading(string adviser) => Fill(adviser);

    public string AskAgain => Get();

    public string AnswerFrom(string adviser) => Fill(adviser);

    public string WordFrom(string adviser) => Fill(adviser);

    public string NotFromTheGuidelines(string adviser) => Fill(adviser);

    public string NotForThem(string adviser) => Fill(adviser);

    public string SignedBy(string name, DateTimeOffset at) => Fill(name, OsloTime.Date(at), OsloTime.Clock(at));

    public string YouAsked => Get();

    public string QuestionHeading => Get();

    public string AskedAgainHeading => Get();

    public string IsAnswered => Get();

    public string IsNotForUs => Get();

    public string From => Get();

    public string WithoutName => Get();

    public string Sent => Get();

    public string Moment(DateTimeOffset at) => Fill(OsloTime.Date(at), OsloTime.Clock(at));

    public string Question => Get();

    public string AskedAgain => Get();

    public string Reply => Get();

    public string NotForUs => Get();

    public string AnsweredBy(string name, DateTimeOffset at) => Fill(name, OsloTime.Date(at), OsloTime.Clock(at));

    public string NotForUsBy(string name, DateTimeOffset at) => Fill(name, OsloTime.Date(at), OsloTime.Clock(at));

    public string AlreadyAnsweredBy(string name, DateTimeOffset at) => Fill(name, OsloTime.Date(at), OsloTime.Clock(at));

    public string AlreadyNotForUsBy(string name, DateTimeOffset at) => Fill(name, OsloTime.Date(at), OsloTime.Clock(at));

    public string ReplyHeading => Get();

    public string ReplyMissing => Get();

    public string SendReply => Get();

    public string Reason => Get();

    public string ReasonMissing => Get();

    public string SendReason => Get();

    public string ReplyGoesTo(string adviser) => Fill(adviser);

    public string StillWaits(int workingDays) => Fill(workingDays);

    public string OpenHeading => Get();

    public string NoneIsOpen => Get();

    public string HasWaited(int workingDays) => Fill(workingDays);

    public string WaitsSinceToday => Get();

    public string Open => Get();

    public string ShowMore => Get();

    public string ShowEarlier => Get();

    public string OnlyTheAdviserReads(string adviser) => Fill(adviser);

    public string NotTheAdviser(string adviser) => Fill(adviser);

    public string NotFound => Get();

    public string NotAnswered => Get();

    public string AskedTwice => Get();

    public string TooLate => Get();
}
