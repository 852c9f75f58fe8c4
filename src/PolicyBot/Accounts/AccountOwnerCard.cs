using PolicyBot.Absence;
using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Accounts;

/// <summary>Naming a new owner: whom to ask, the code, and what the one who is asked sees.</summary>
internal static class AccountOwnerCard
{
    /// <summary>Asks whom it is to be.</summary>
    public static AdaptiveCard Ask(OfficialAccount account, bool withPicker, Turn turn)
    {
        var (texts, offer, data) = (new AccountTexts(turn.Language), AbsenceTexts.For(turn), AccountCard.Data(account));
        return Build(account, turn.Language, texts.NewOwner,
            [
                new TextBlock { Text = texts.OwnerMeans },
                .. withPicker ? [AbsenceCard.Picker(offer)] : Array.Empty<CardElement>(),
                new TextBlock { Text = offer.CodeMeans },
            ],
            [
                .. withPicker ? [new ExecuteAction { Title = offer.SendOffer, Verb = AccountOwnerDialog.Offer, Data = data, Style = ActionStyle.Positive }] : Array.Empty<CardAction>(),
                new ExecuteAction { Title = offer.MakeCode, Verb = AccountOwnerDialog.MakeCode, Data = data, AssociatedInputs = AssociatedInputs.None },
                Back(account, texts),
            ]);
    }

    /// <summary>The code, to be given to the colleague. It is shown here only.</summary>
    public static AdaptiveCard Code(OfficialAccount account, string code, DateTimeOffset until, Turn turn)
    {
        var (texts, offer) = (new AccountTexts(turn.Language), AbsenceTexts.For(turn));
        return Build(account, turn.Language, offer.CodeHeading,
            [
                new TextBlock { Text = code, Size = TextSize.ExtraLarge, Weight = TextWeight.Bolder },
                new TextBlock { Text = offer.CodeHow(code) },
                new TextBlock { Text = offer.CodeHolds(until), IsSubtle = true },
            ],
            [Back(account, texts)]);
    }

    /// <summary>What the one who is asked sees.</summary>
    /// <param name="account">The account, with the offer.</param>
    /// <param name="code">The code that they gave, which the card brings back with the answer; <c>null</c>: they were chosen by name.</param>
    /// <param name="municipality">Its.</param>
    /// <param name="language">Theirs.</param>
    public static AdaptiveCard Offered(OfficialAccount account, string? code, Municipality municipality, Language language)
    {
        var (texts, words) = (new AccountTexts(language), new AbsenceTexts(language, municipality.Flow));
        var data = AccountCard.Data(account);
        if (code is not null)
        {
            data[OfferDialog.CodeKey] = code;
        }
        return Build(account, language, PlainText.EscapeInline(texts.Asked(account.Offer!.By.Name)),
            [
                new FactSet
                {
                    Facts =
                    [
                        Fact.Typed(texts.Channel, AccountCard.ChannelOf(account, municipality, language)),
                        Fact.Typed(texts.Unit, account.Unit),
                        Fact.Typed(texts.Address, account.Address?.AbsoluteUri ?? texts.NotTold),
                    ],
                },
                new TextBlock { Text = texts.AcceptingMeans },
                new TextBlock { Text = words.OfferHolds(account.Offer.Until), IsSubtle = true },
            ],
            [
                new ExecuteAction { Title = words.Accept, Verb = AccountOwnerDialog.Accept, Data = data, Style = ActionStyle.Positive },
                new ExecuteAction { Title = words.Refuse, Verb = AccountOwnerDialog.Refuse, Data = data },
            ]);
    }

    /// <summary>Says that something has happened with an account.</summary>
    /// <param name="heading">What, with names as they stand.</param>
    /// <param name="account">The account.</param>
    /// <param name="language">The reader's.</param>
    public static AdaptiveCard Told(string heading, OfficialAccount account, Language language)
    {
        var texts = new AccountTexts(language);
        return new AdaptiveCard
        {
            FallbackText = heading,
            Lang = CardLanguage.Of(language),
            Body = [CardParts.Title(PlainText.EscapeInline(heading))],
            Actions = [new ExecuteAction { Title = texts.Open, Verb = AccountDialog.Show, Data = AccountCard.Data(account) }],
        };
    }

    private static ExecuteAction Back(OfficialAccount account, AccountTexts texts) =>
        new() { Title = texts.Back, Verb = AccountDialog.Show, Data = AccountCard.Data(account), AssociatedInputs = AssociatedInputs.None };

    private static AdaptiveCard Build(OfficialAccount account, Language language, string heading, IReadOnlyList<CardElement> body, IReadOnlyList<CardAction> buttons) => new()
    {
        FallbackText = $"{heading}: {account.Name}",
        Lang = CardLanguage.Of(language),
        Body = [CardParts.Title(heading), UserText.Of(account.Name), .. body],
        Actions = buttons,
    };
}
