using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;
using PolicyBot.Plans;

namespace PolicyBot.Accounts;

/// <summary>An account as the register has it, with what whoever looks at it may do.</summary>
internal static class AccountCard
{
    // Names of fields that together fill a card are cut; the form and the spreadsheet have them whole.
    private const int LongestFact = 300;
    private const int MostButtons = 5;

    /// <param name="account">The account.</param>
    /// <param name="viewer">Who looks, with the role <see cref="Role.Adviser"/> if they have it.</param>
    /// <param name="turn">Theirs.</param>
    /// <param name="notice">What came of the press; <c>null</c>: nothing to say.</param>
    public static AdaptiveCard For(OfficialAccount account, Actor viewer, Turn turn, string? notice = null)
    {
        var texts = new AccountTexts(turn.Language);
        return new AdaptiveCard
        {
            FallbackText = account.Name,
            Lang = CardLanguage.Of(turn.Language),
            Body =
            [
                .. CardParts.Notice(notice),
                CardParts.Title(PlainText.EscapeInline(account.Name)),
                .. Findings(account, texts, turn.At),
                new FactSet { Facts = [.. Facts(account, turn, texts)] },
                .. account.Offer is { } offer && offer.HoldsAt(turn.At) ? [new TextBlock { Text = texts.OwnerWaits(OsloTime.Date(offer.Until)) }] : Array.Empty<CardElement>(),
            ],
            // Clients draw so many; the list can be asked for in words.
            Actions = [.. (AccountRules.MayChange(account, viewer) ? Buttons(account, viewer, texts, turn) : []).Append(ToTheList(texts)).Take(MostButtons)],
        };
    }

    /// <summary>What a button about an account carries.</summary>
    public static ActionData Data(OfficialAccount account) => new() { [AccountDialog.AccountKey] = account.Id.ToString() };

    /// <summary>An account as one chooses it in a list.</summary>
    public static Choice ChoiceOf(OfficialAccount account, Municipality municipality, Language language) =>
        new($"{PlainText.Defuse(account.Name)} ({ChannelOf(account, municipality, language)})", account.Id.ToString());

    /// <summary>The channel as people read it.</summary>
    public static string ChannelOf(OfficialAccount account, Municipality municipality, Language language) =>
        municipality.Questionnaire.Questions.FirstOrDefault(question => question.Id == PlanQuestionnaire.Channel)?.Choices
            .FirstOrDefault(choice => choice.Value == account.Channel)?.Text.In(language) ?? account.Channel;

    /// <summary>The status as people read it.</summary>
    public static string StatusOf(OfficialAccount account, AccountTexts texts, DateTimeOffset now) =>
        account.Ending is not null ? texts.StatusEnded
        : account.Closed.FirstOrDefault(period => period.Contains(now)) is { } closed ? texts.StatusClosed(OsloTime.Date(closed.To))
        : texts.StatusActive;

    /// <summary>What has to be put right; nothing where all is well.</summary>
    public static IEnumerable<CardElement> Findings(OfficialAccount account, AccountTexts texts, DateTimeOffset now)
    {
        var findings = AccountFindings.Of(account, now);
        return findings.Count == 0 ? [] :
        [
            new Container
            {
                Style = ContainerStyle.Warning,
                Items =
                [
                    new TextBlock { Text = $"⚠ {texts.FindingsHeading}", Weight = TextWeight.Bolder },
                    .. findings.Select(finding => new TextBlock { Text = texts.Of(finding), Spacing = Spacing.Small }),
                ],
            },
        ];
    }

    private static IEnumerable<Fact> Facts(OfficialAccount account, Turn turn, AccountTexts texts)
    {
        yield return Fact.Of(texts.Status, StatusOf(account, texts, turn.At));
        if (account.Ending is { } ending)
        {
            yield return Fact.Of(texts.LastDay, OsloTime.Date(ending.LastDay));
            yield return Typed(texts.EndedBecause, ending.Reason);
        }
        yield return Fact.Typed(texts.Channel, ChannelOf(account, turn.Municipality, texts.Language));
        yield return Typed(texts.Unit, account.Unit);
        yield return Typed(texts.Address, account.Address?.AbsoluteUri ?? texts.NotTold);
        yield return Typed(texts.Owner, account.Owner?.Name ?? texts.Nobody);
        if (account.UnitLeader.Length > 0)
        {
            yield return Typed(texts.UnitLeader, account.UnitLeader);
        }
        if (account.UnitLeaderDeputy.Length > 0)
        {
            yield return Typed(texts.UnitLeaderDeputy, account.UnitLeaderDeputy);
        }
        yield return Typed(texts.Editors, Names(account.Editors, texts));
        yield return Typed(texts.Administrators, Names(account.Administrators, texts));
        if (account.PlanNumber is { } number)
        {
            yield return Fact.Of(texts.Plan, $"{number}");
        }
        if (account.InUseSince is { } since)
        {
            yield return Fact.Of(texts.InUseSince, OsloTime.Date(since));
        }
        if (account.EndsOn is { } end)
        {
            yield return Fact.Of(texts.EndsOn, OsloTime.Date(end));
        }
        yield return Typed(texts.Confirmed, account.Confirmed is { } mark ? texts.MarkedBy(OsloTime.Date(mark.At), mark.By) : texts.Never);
    }

    private static ExecuteAction ToTheList(AccountTexts texts) =>
        new() { Title = texts.ToTheList, Verb = AccountDialog.List, AssociatedInputs = AssociatedInputs.None, Mode = ActionMode.Secondary };

    private static IEnumerable<CardAction> Buttons(OfficialAccount account, Actor viewer, AccountTexts texts, Turn turn)
    {
        var data = Data(account);
        yield return new ExecuteAction { Title = texts.Confirm, Verb = AccountDialog.Confirm, Data = data, Style = ActionStyle.Positive };
        yield return new ExecuteAction { Title = texts.Change, Verb = AccountDialog.Edit, Data = data };
        yield return account.Offer?.HoldsAt(turn.At) == true
            ? new ExecuteAction { Title = Absence.AbsenceTexts.For(turn).WithdrawOffer, Verb = AccountOwnerDialog.Withdraw, Data = data }
            : new ExecuteAction { Title = texts.NewOwner, Verb = AccountOwnerDialog.Ask, Data = data };
        yield return new ExecuteAction { Title = texts.End, Verb = AccountDialog.AskEnd, Data = data };
        if (account.Owner is not null && viewer.IsIn(Role.Adviser))
        {
            yield return new ExecuteAction { Title = texts.OwnerLeft, Verb = AccountOwnerDialog.Left, Data = data, Mode = ActionMode.Secondary };
        }
    }

    private static Fact Typed(string title, string value) => Fact.Typed(title, CardParts.Cut(value, LongestFact));

    private static string Names(IReadOnlyList<string> names, AccountTexts texts) => names.Count == 0 ? texts.NotTold : string.Join(", ", names);
}
