using System.Resources;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Inquiries;

/// <summary>Texts on enquiries and their deadlines.</summary>
internal sealed class InquiryTexts(Language language) : Texts(Resources, language)
{
    private static readonly ResourceManager Resources = new(typeof(InquiryTexts));

    public string FormHeading => Get();

    public string FormIntro => Get();

    public string Account => Get();

    public string AccountError => Get();

    public string Day => Get();

    public string Time => Get();

    public string Content => Get();

    public string Link => Get();

    public string LinkHint => Get();

    public string Register => Get();

    public string RegisterAnyway => Get();

    public string LooksLikeThanks => Get();

    public string LeaveIt => Get();

    public string Left => Get();

    public string NoAccounts => Get();

    public string NoDeadlineHere(string municipality) => Fill(municipality);

    public string Heading(string account) => Fill(account);

    public string DueAt(string moment) => Fill(moment);

    public string Overdue(string moment) => Fill(moment);

    public string TimeLeft(int hours, int minutes) => Fill(hours, minutes);

    public string Received => Get();

    public string RegisteredBy => Get();

    public string HowCounted => Get();

    public string CountsFrom(string moment) => Fill(moment);

    public string OneDay => Get();

    public string SkippedWeekend(string day) => Fill(day);

    public string SkippedHoliday(string day, string holiday) => Fill(day, holiday);

    public string SkippedClosed(string day) => Fill(day);

    public string Answer => Get();

    public string Dismiss => Get();

    public string Reopen => Get();

    public string AnsweredInTime(string moment, string name) => Fill(moment, name);

    public string AnsweredLate(string moment, string name) => Fill(moment, name);

    public string Dismissed(string name, string moment) => Fill(name, moment);

    public string ListHeading => Get();

    public string NoneOpen => Get();

    public string More(int count) => Fill(count);

    public string Open => Get();

    public string Statistics => Get();

    public string StatisticsHeading => Get();

    public string StatisticsNone => Get();

    public string Share(string month, int inTime, int all) => Fill(month, inTime, all);

    public string ReminderHeading => Get();

    public string OverdueHeading => Get();

    public string LeaderFollowsUp(string leader) => Fill(leader);

    public string NotYours(string adviser) => Fill(adviser);

    public string AlreadyDealtWith => Get();

    public string IsOpen => Get();

    public string NotFound => Get();

    public string IsRegistered => Get();

    public string WasMasked => Get();
}
