using System.Globalization;
using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;

namespace PolicyBot.Accounts;

/// <summary>The register, a page at a time, with a search.</summary>
internal static class AccountsCard
{
    /// <summary>The most accounts on the card; more are on the next.</summary>
    public const int Most = 8;

    /// <summary>Id of the field for what is searched for.</summary>
    public const string SearchField = "sok";

    /// <param name="found">All that the search has found, or the whole register.</param>
    /// <param name="search">What was searched for; empty: nothing.</param>
    /// <param name="before">How many are on the pages before this one.</param>
    /// <param name="turn">Of the reader.</param>
    public static AdaptiveCard For(IReadOnlyList<OfficialAccount> found, string search, int before, Turn turn)
    {
        var texts = new AccountTexts(turn.Language);
        var shown = found.Skip(before).Take(Most).ToList();
        return new AdaptiveCard
        {
            FallbackText = texts.Heading,
            Lang = CardLanguage.Of(turn.Language),
            Body =
            [
                CardParts.Title(texts.Heading),
                new TextInput
                {
                    Id = SearchField,
                    Label = texts.SearchLabel,
                    Placeholder = texts.SearchHint,
                    ErrorMessage = texts.SearchError,
                    MaxLength = AccountRules.TextLimit,
                    Value = search.Length > 0 ? search : null,
                },
                new ActionSet { Actions = [new ExecuteAction { Title = texts.Search, Verb = AccountDialog.List }] },
                .. shown.Count < found.Count ? [new TextBlock { Text = texts.Shown(before + 1, before + shown.Count, found.Count), IsSubtle = true }] : Array.Empty<CardElement>(),
                .. found.Count > 0 ? shown.Select(CardElement (account) => Row(account, texts, turn)) : [Empty(search, texts)],
            ],
            Actions =
            [
                .. before + shown.Count < found.Count ? [Page(texts.ShowMore, search, before + Most)] : Array.Empty<CardAction>(),
                .. before > 0 ? [Page(texts.ShowPrevious, search, Math.Max(before - Most, 0))] : Array.Empty<CardAction>(),
                new ExecuteAction { Title = texts.Download, Verb = AccountFileDialog.Export, AssociatedInputs = AssociatedInputs.None },
            ],
        };
    }

    /// <summary>An account in a list: what it is, and a button that opens it.</summary>
    public static Container Row(OfficialAccount account, AccountTexts texts, Turn turn)
    {
        var findings = AccountFindings.Of(account, turn.At).Count;
        var line = string.Join(" · ", new[] { AccountCard.ChannelOf(account, turn.Municipality, turn.Language), account.Unit, AccountCard.StatusOf(account, texts, turn.At) }.Select(PlainText.EscapeInline));
        return new Container
        {
            Separator = true,
            Items =
            [
                UserText.Of(account.Name),
                new TextBlock { Text = findings > 0 ? $"{line} · ⚠ {texts.Findings}" : line, IsSubtle = true, Spacing = Spacing.None },
                new ActionSet
                {
                    Actions =
                    [
                        new ExecuteAction
                        {
                            Title = texts.Open, Verb = AccountDialog.Show, Data = AccountCard.Data(account), AssociatedInputs = AssociatedInputs.None,
                            Tooltip = $"{texts.Open}: {CardParts.Cut(account.Name, 40)}",
                        },
                    ],
                },
            ],
        };
    }

    private static TextBlock Empty(string search, AccountTexts texts) =>
        new() { Text = search.Length > 0 ? texts.NothingFound(PlainText.EscapeInline(search)) : texts.Nothing };

    private static ExecuteAction Page(string title, string search, int before) => new()
    {
        Title = title,
        Verb = AccountDialog.List,
        Data = new ActionData { [AccountDialog.BeforeKey] = before.ToString(CultureInfo.InvariantCulture), [AccountDialog.SearchKey] = search },
        AssociatedInputs = AssociatedInputs.None,
    };
}
