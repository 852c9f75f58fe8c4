using System.Globalization;
using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Languages;
using PolicyBot.Municipalities;

namespace PolicyBot.Accounts;

/// <summary>Which accounts are brought up, and when. Knows no clock and no database.</summary>
internal static class AccountReminders
{
    /// <summary>The subject of the adviser's list.</summary>
    public const string ListSubject = "accounts";

    /// <summary>An owner is told again when so many days have passed and nothing was done.</summary>
    public const int DaysBetween = 30;

    private const string Kind = "account";
    private const string OutOfReach = "account-owner";
    private const int MostOnList = 10;

    // Of these the owner is told; that there is no owner is for the adviser alone.
    private static readonly AccountFinding[] OwnersPart = [AccountFinding.FewAdministrators, AccountFinding.NotConfirmed, AccountFinding.PastItsEnd, AccountFinding.NoAddress];

    /// <summary>What an owner is told at a moment: all that has to be put right, in one card, in working time, every thirty days until it is.</summary>
    /// <param name="account">As it is stored.</param>
    /// <param name="municipality">Its.</param>
    /// <param name="readers">What owners read.</param>
    /// <param name="now">Any offset.</param>
    /// <returns><c>null</c>: nothing.</returns>
    public static Reminder? ForOwner(OfficialAccount account, Municipality municipality, Readers readers, DateTimeOffset now)
    {
        if (account.Owner is not { } owner || !IsWorkingTime(municipality, now) || !AccountFindings.Of(account, now).Any(OwnersPart.Contains))
        {
            return null;
        }
        var language = readers.Of(owner);
        // Counted from what is stored, so that every program that looks counts the same.
        var from = account.Confirmed?.At ?? account.InUseSince ?? DateTimeOffset.UnixEpoch;
        var period = (OsloTime.Day(now).DayNumber - OsloTime.Day(from).DayNumber) / DaysBetween;
        return new Reminder(account.Id.ToString(), Kind, $"{owner.Id}:{period}", OutgoingMessage.New(new Recipient.OnePerson(owner.Id), Card(account, municipality, language, now)));
    }

    /// <summary>The list that the adviser gets on the first working day of a month, where any account has something to put right.</summary>
    /// <param name="accounts">The whole register.</param>
    /// <param name="municipality">Theirs.</param>
    /// <param name="advisers">Where it goes; nobody: it comes when somebody is set up.</param>
    /// <param name="now">Any offset.</param>
    public static IEnumerable<Reminder> ForAdvisers(IReadOnlyList<OfficialAccount> accounts, Municipality municipality, IReadOnlyList<Addressee> advisers, DateTimeOffset now)
    {
        var concerned = accounts.Where(account => AccountFindings.Of(account, now).Count > 0).ToList();
        if (concerned.Count == 0 || !IsWorkingTime(municipality, now))
        {
            return [];
        }
        var month = OsloTime.Day(now).ToString("yyyy-MM", CultureInfo.InvariantCulture);
        var inUse = accounts.Count(account => account.Ending is null);
        return advisers.Select(adviser => new Reminder(
            ListSubject, Kind, $"{month}:{adviser.Recipient.Lane}", OutgoingMessage.New(adviser.Recipient, List(concerned, inUse, municipality, adviser.Language, now))));
    }

    /// <summary>What advisers are told, once, when an owner can't be written to any more, in working time: the account may need a new one.</summary>
    /// <param name="account">As it is stored.</param>
    /// <param name="outOfReach">The ids of those who can't be written to.</param>
    /// <param name="municipality">Its.</param>
    /// <param name="advisers">Where it goes; nobody: it comes when somebody is set up.</param>
    /// <param name="now">Any offset.</param>
    public static IEnumerable<Reminder> ForAdvisersOfOwner(
        OfficialAccount account, IReadOnlySet<string> outOfReach, Municipality municipality, IReadOnlyList<Addressee> advisers, DateTimeOffset now) =>
        account.Ending is null && account.Owner is { } owner && outOfReach.Contains(owner.Id) && IsWorkingTime(municipality, now)
            ? advisers.Select(adviser => new Reminder(
                account.Id.ToString(), OutOfReach, $"{owner.Id}:{adviser.Recipient.Lane}", OutgoingMessage.New(adviser.Recipient, OwnerCard(account, owner, municipality, adviser.Language))))
            : [];

    private static bool IsWorkingTime(Municipality municipality, DateTimeOffset now) => new WorkingCalendar(municipality.WorkingTime).NextWorkingMoment(now) == now;

    private static AdaptiveCard Card(OfficialAccount account, Municipality municipality, Language language, DateTimeOffset now)
    {
        var texts = new AccountTexts(language);
        return new AdaptiveCard
        {
            FallbackText = $"{texts.ReminderHeading}: {account.Name}",
            Lang = CardLanguage.Of(language),
            Body =
            [
                CardParts.Title(texts.ReminderHeading),
                UserText.Of(account.Name),
                new TextBlock { Text = AccountCard.ChannelOf(account, municipality, language), IsSubtle = true, Spacing = Spacing.None },
                .. AccountCard.Findings(account, texts, now),
            ],
            Actions =
            [
                new ExecuteAction { Title = texts.Confirm, Verb = AccountDialog.Confirm, Data = AccountCard.Data(account), Style = ActionStyle.Positive },
                new ExecuteAction { Title = texts.Change, Verb = AccountDialog.Edit, Data = AccountCard.Data(account) },
                new ExecuteAction { Title = texts.Open, Verb = AccountDialog.Show, Data = AccountCard.Data(account) },
            ],
        };
    }

    private static AdaptiveCard OwnerCard(OfficialAccount account, Person owner, Municipality municipality, Language language)
    {
        var texts = new AccountTexts(language);
        return new AdaptiveCard
        {
            FallbackText = $"{texts.OutOfReachHeading}: {account.Name}",
            Lang = CardLanguage.Of(language),
            Body =
            [
                CardParts.Title(texts.OutOfReachHeading),
                UserText.Of(account.Name),
                new TextBlock { Text = AccountCard.ChannelOf(account, municipality, language), IsSubtle = true, Spacing = Spacing.None },
                UserText.Of(texts.OutOfReach(owner.Name)),
            ],
            Actions =
            [
                new ExecuteAction { Title = texts.NewOwner, Verb = AccountOwnerDialog.Ask, Data = AccountCard.Data(account) },
                new ExecuteAction { Title = texts.OwnerLeft, Verb = AccountOwnerDialog.Left, Data = AccountCard.Data(account) },
                new ExecuteAction { Title = texts.Open, Verb = AccountDialog.Show, Data = AccountCard.Data(account) },
            ],
        };
    }

    private static AdaptiveCard List(IReadOnlyList<OfficialAccount> concerned, int inUse, Municipality municipality, Language language, DateTimeOffset now)
    {
        var texts = new AccountTexts(language);
        return new AdaptiveCard
        {
            FallbackText = texts.DigestHeading,
            Lang = CardLanguage.Of(language),
            Body =
            [
                CardParts.Title(texts.DigestHeading),
                new TextBlock { Text = texts.DigestIntro(concerned.Count, inUse) },
                .. concerned.Take(MostOnList).Select(account => new Container
                {
                    Separator = true,
                    Items =
                    [
                        TextBlock.Of($"{{0}} ({AccountCard.ChannelOf(account, municipality, language)})", CardParts.Cut(account.Name, 100)),
                        new TextBlock { Text = string.Join(' ', AccountFindings.Of(account, now).Select(texts.Of)), Spacing = Spacing.None },
                        new ActionSet
                        {
                            Actions =
                            [
                                new ExecuteAction { Title = texts.Open, Verb = AccountDialog.Show, Data = AccountCard.Data(account), Tooltip = $"{texts.Open}: {CardParts.Cut(account.Name, 40)}" },
                            ],
                        },
                    ],
                }),
                .. concerned.Count > MostOnList ? [new TextBlock { Text = texts.DigestMore(concerned.Count - MostOnList) }] : Array.Empty<CardElement>(),
            ],
        };
    }
}
