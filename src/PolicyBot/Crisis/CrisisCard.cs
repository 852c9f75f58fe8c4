using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Guidelines;
using PolicyBot.Municipalities;

namespace PolicyBot.Crisis;

/// <summary>How the crisis staff stands, the forms for it, and what stands at the top of everything while it is set.</summary>
internal static class CrisisCard
{
    /// <summary>How it stands.</summary>
    /// <param name="crisis">The state.</param>
    /// <param name="log">The latest of the log, for the rådmannsteam; empty: none of it.</param>
    /// <param name="mayChange">Whether whoever looks may set and lift it.</param>
    /// <param name="turn">Theirs.</param>
    /// <param name="notice">What came of the press; <c>null</c>: nothing to say.</param>
    public static AdaptiveCard For(CrisisState crisis, IReadOnlyList<CrisisEntry> log, bool mayChange, Turn turn, string? notice = null)
    {
        var (texts, calendar) = (new CrisisTexts(turn.Language), new CalendarTexts(turn.Language));
        return Build(texts.Heading, turn.Language,
            [
                .. CardParts.Notice(notice),
                CardParts.Title(texts.Heading),
                .. crisis.IsSet ? [Banner(crisis, turn.Language)] : new CardElement[] { new TextBlock { Text = texts.NotSet } },
                .. crisis is { IsSet: true, By: { } by } ? [new TextBlock { Text = texts.SetBy(PlainText.EscapeInline(by.Name), calendar.Moment(crisis.At)), IsSubtle = true }] : Array.Empty<CardElement>(),
                .. Rule(turn.Municipality, turn.Language),
                .. log.Count == 0 ? Array.Empty<CardElement>() : [CardParts.Heading(texts.Log), .. log.Select(entry => new TextBlock { Text = Line(entry, texts, calendar), Spacing = Spacing.Small })],
            ],
            !mayChange ? []
            : crisis.IsSet ? [Button(texts.Change, CrisisDialog.AskChange), Button(texts.AskLift, CrisisDialog.AskLift)]
            : [Button(texts.Ask, CrisisDialog.AskSet)]);
    }

    /// <summary>The form for setting it, or for changing what is told.</summary>
    public static AdaptiveCard Form(CrisisState crisis, IReadOnlyDictionary<string, string>? typed, IReadOnlyList<FieldError> errors, Turn turn)
    {
        var texts = new CrisisTexts(turn.Language);
        var values = typed ?? new Dictionary<string, string> { [CrisisRules.AboutField] = crisis.IsSet ? crisis.About : "", [CrisisRules.ContactField] = crisis.Contact };
        var heading = crisis.IsSet ? texts.Change : texts.Ask;
        return Build(heading, turn.Language,
            [
                CardParts.Title(heading),
                .. FormFields.With(
                    [
                        FormFields.Text(CrisisRules.AboutField, texts.AboutLabel, CrisisRules.Limit, values, turn.Language, texts.AboutHint),
                        FormFields.Text(CrisisRules.ContactField, texts.ContactLabel, CrisisRules.Limit, values, turn.Language, texts.ContactHint),
                    ],
                    errors, turn.Language),
            ],
            [
                new ExecuteAction { Title = crisis.IsSet ? texts.Save : texts.Ask, Verb = crisis.IsSet ? CrisisDialog.Change : CrisisDialog.Check, Style = ActionStyle.Positive },
                Button(texts.Cancel, CrisisDialog.Show),
            ]);
    }

    /// <summary>Asks whether it is really to be set, with what will be told.</summary>
    public static AdaptiveCard ConfirmSet(string about, string contact, Turn turn)
    {
        var texts = new CrisisTexts(turn.Language);
        var data = new ActionData { [CrisisRules.AboutField] = about, [CrisisRules.ContactField] = contact };
        return Build(texts.Ask, turn.Language,
            [CardParts.Title(texts.Ask), new TextBlock { Text = texts.ConfirmMeans }, UserText.Of(about), UserText.Of(texts.Contact(contact))],
            [new ExecuteAction { Title = texts.Confirm, Verb = CrisisDialog.Set, Data = data, Style = ActionStyle.Destructive }, Button(texts.Cancel, CrisisDialog.Show)]);
    }

    /// <summary>Asks whether it is really to be lifted.</summary>
    public static AdaptiveCard ConfirmLift(Turn turn)
    {
        var texts = new CrisisTexts(turn.Language);
        return Build(texts.AskLift, turn.Language, [CardParts.Title(texts.AskLift), new TextBlock { Text = texts.LiftMeans }],
            [new ExecuteAction { Title = texts.ConfirmLift, Verb = CrisisDialog.Lift, Style = ActionStyle.Positive }, Button(texts.Cancel, CrisisDialog.Show)]);
    }

    /// <summary>What everybody who owns an account is told.</summary>
    public static AdaptiveCard Told(CrisisState crisis, CrisisEvent happened, Municipality municipality, Language language)
    {
        var texts = new CrisisTexts(language);
        var heading = happened switch
        {
            CrisisEvent.Set => texts.ToldSet(municipality.Name),
            CrisisEvent.Changed => texts.ToldChanged(municipality.Name),
            _ => texts.ToldLifted(municipality.Name),
        };
        return Build(heading, language, crisis.IsSet
            ? [CardParts.Title(heading), Banner(crisis, language), new TextBlock { Text = texts.OwnersDo }, .. Rule(municipality, language)]
            : [CardParts.Title(heading), new TextBlock { Text = texts.OwnersResume }], []);
    }

    /// <summary>In place of help with answers and posts: it goes to the crisis management.</summary>
    public static AdaptiveCard InPlaceOfHelp(CrisisState crisis, Turn turn)
    {
        var texts = new CrisisTexts(turn.Language);
        return Build(texts.ToCrisisManagement, turn.Language, [Banner(crisis, turn.Language), CardParts.Title(texts.ToCrisisManagement), new TextBlock { Text = texts.OwnersDo }, .. Rule(turn.Municipality, turn.Language)], []);
    }

    /// <summary>A card with what all must know at its top; as it was where it would become too large for Teams.</summary>
    public static AdaptiveCard WithBanner(AdaptiveCard card, CrisisState crisis, Language language)
    {
        var with = card with { Body = [Banner(crisis, language), .. card.Body] };
        return with.SizeInBytes < AdaptiveCard.MaxSizeInBytes ? with : card;
    }

    private static Container Banner(CrisisState crisis, Language language)
    {
        var texts = new CrisisTexts(language);
        return new Container
        {
            Style = ContainerStyle.Attention,
            Items =
            [
                new TextBlock { Text = $"⚠ {texts.IsSet}. {texts.BannerMeans}", Weight = TextWeight.Bolder },
                UserText.Of(crisis.About),
                UserText.Of(texts.Contact(crisis.Contact)),
            ],
        };
    }

    private static IEnumerable<CardElement> Rule(Municipality municipality, Language language) =>
        municipality.OperationRules.Crisis is { } id && municipality.Guideline.Find(id) is { } section
            ? [new TextBlock { Text = Sources.Line(municipality, section, language), IsSubtle = true, Size = TextSize.Small }]
            : [];

    private static string Line(CrisisEntry entry, CrisisTexts texts, CalendarTexts calendar)
    {
        var (moment, name) = (calendar.Moment(entry.At), PlainText.EscapeInline(entry.By));
        return entry.Event switch
        {
            CrisisEvent.Set => texts.LogSet(moment, name),
            CrisisEvent.Changed => texts.LogChanged(moment, name),
            _ => texts.LogLifted(moment, name),
        };
    }

    private static ExecuteAction Button(string title, string verb) => new() { Title = title, Verb = verb, AssociatedInputs = AssociatedInputs.None };

    private static AdaptiveCard Build(string heading, Language language, IReadOnlyList<CardElement> body, IReadOnlyList<CardAction> buttons) =>
        new() { FallbackText = heading, Lang = CardLanguage.Of(language), Body = body, Actions = buttons };
}
