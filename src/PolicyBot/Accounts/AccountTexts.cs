using System.Resources;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Accounts;

/// <summary>Texts on the register of official accounts.</summary>
internal sealed class AccountTexts(Language language) : Texts(Resources, language)
{
    private static readonly ResourceManager Resources = new(typeof(AccountTexts));

    public string Heading => Get();

    public string SearchLabel => Get();

    public string SearchHint => Get();

    public string SearchError => Get();

    public string Search => Get();

    public string Open => Get();

    public string ToTheList => Get();

    public string ShowMore => Get();

    public string ShowPrevious => Get();

    public string Shown(int from, int to, int total) => Fill(from, to, total);

    public string Nothing => Get();

    public string NothingFound(string text) => Fill(text);

    public string Channel => Get();

    public string Name => Get();

    public string Unit => Get();

    public string Status => Get();

    public string Address => Get();

    public string AddressHint => Get();

    public string Owner => Get();

    public string UnitLeader => Get();

    public string UnitLeaderDeputy => Get();

    public string Editors => Get();

    public string Administrators => Get();

    public string Plan => Get();

    public string InUseSince => Get();

    public string EndsOn => Get();

    public string Confirmed => Get();

    public string MarkedBy(string day, string name) => Fill(day, name);

    public string Never => Get();

    public string Nobody => Get();

    public string NotTold => Get();

    public string StatusActive => Get();

    public string StatusClosed(string day) => Fill(day);

    public string StatusEnded => Get();

    public string EndedBecause => Get();

    public string FindingsHeading => Get();

    public string NoOwner => Get();

    public string FewAdministrators(int least) => Fill(least);

    public string NotConfirmed => Get();

    public string PastItsEnd => Get();

    public string NoAddress => Get();

    public string Confirm => Get();

    public string Change => Get();

    public string Save => Get();

    public string NewOwner => Get();

    public string End => Get();

    public string OwnerLeft => Get();

    public string OutOfReachHeading => Get();

    public string OutOfReach(string owner) => Fill(owner);

    public string Back => Get();

    public string Download => Get();

    public string IsConfirmed => Get();

    public string IsChanged => Get();

    public string IsEnded => Get();

    public string HasNoOwnerNow => Get();

    public string MovedOn => Get();

    public string ChangeHeading => Get();

    public string OnePerLine => Get();

    public string EndMeans => Get();

    public string LastDay => Get();

    public string Reason => Get();

    public string OwnerMeans => Get();

    public string OwnerWaits(string day) => Fill(day);

    public string Asked(string name) => Fill(name);

    public string AcceptingMeans => Get();

    public string YouAreOwner => Get();

    public string TakenOver(string name, string account) => Fill(name, account);

    public string WasRefused(string name, string account) => Fill(name, account);

    public string WasChanged(string name, string account) => Fill(name, account);

    public string WasEnded(string name, string account) => Fill(name, account);

    public string NotYours(string adviser) => Fill(adviser);

    public string OnlyTheAdviser(string adviser) => Fill(adviser);

    public string AlreadyEnded => Get();

    public string AlreadyOwner => Get();

    public string HasNoOwner => Get();

    public string NotFound => Get();

    public string ReminderHeading => Get();

    public string DigestHeading => Get();

    public string DigestIntro(int count, int total) => Fill(count, total);

    public string DigestMore(int count) => Fill(count);

    public string FileHeading => Get();

    public string FileIntro(int minutes, string clock) => Fill(minutes, clock);

    public string FileDownload => Get();

    public string FileSent => Get();

    public string NoPublicAddress(string municipality) => Fill(municipality);

    public string Findings => Get();

    /// <summary>What has to be put right.</summary>
    public string Of(AccountFinding finding) => finding switch
    {
        AccountFinding.NoOwner => NoOwner,
        AccountFinding.FewAdministrators => FewAdministrators(AccountRules.LeastAdministrators),
        AccountFinding.NotConfirmed => NotConfirmed,
        AccountFinding.PastItsEnd => PastItsEnd,
        AccountFinding.NoAddress => NoAddress,
        _ => throw new ArgumentOutOfRangeException(nameof(finding)),
    };
}
