using System.Resources;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Closures;

/// <summary>Texts on closing an account for a while.</summary>
internal sealed class ClosureTexts(Language language) : Texts(Resources, language)
{
    private static readonly ResourceManager Resources = new(typeof(ClosureTexts));

    public string ListHeading => Get();

    public string ListIntro => Get();

    public string NoAccounts(string adviser) => Fill(adviser);

    public string Close => Get();

    public string FormHeading(string account) => Fill(account);

    public string FromDay => Get();

    public string FromTime => Get();

    public string ToDay => Get();

    public string ToTime => Get();

    public string Reason => Get();

    public string ReasonHint => Get();

    public string Save => Get();

    public string Heading(string account) => Fill(account);

    public string HeadingPlanned(string account) => Fill(account);

    public string HeadingOver(string account) => Fill(account);

    public string HeadingCancelled(string account) => Fill(account);

    public string FromTo(string from, string to) => Fill(from, to);

    public string NoticeHeading => Get();

    public string Notice(string from, string to, string reason, string municipality) => Fill(from, to, reason, municipality);

    public string DeadlinesPaused => Get();

    public string Change => Get();

    public string Cancel => Get();

    public string OpenNow => Get();

    public string StartsHeading(string account) => Fill(account);

    public string StartsMeans => Get();

    public string EndsHeading(string account) => Fill(account);

    public string EndsMeans => Get();

    public string NotYours(string adviser) => Fill(adviser);

    public string IsOver => Get();

    public string NotFound => Get();

    public string NoticeIn => Get();
}
