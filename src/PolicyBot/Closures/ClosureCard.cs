using PolicyBot.Accounts;
using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Closures;

/// <summary>Closing an account for a while: which, when and why, and the notice to paste in.</summary>
internal static class ClosureCard
{
    private const int MostListed = 15;

    private static readonly Language[] NoticeLanguages = [Language.Nb, Language.Nn, Language.En];

    /// <summary>The accounts that a person may close, with what is planned for each.</summary>
    public static AdaptiveCard List(IReadOnlyList<OfficialAccount> accounts, IReadOnlyList<Closure> closures, Turn turn)
    {
        var texts = new ClosureTexts(turn.Language);
        return new AdaptiveCard
        {
            FallbackText = texts.ListHeading,
            Lang = CardLanguage.Of(turn.Language),
            Body =
            [
                CardParts.Title(texts.ListHeading),
                new TextBlock { Text = texts.ListIntro },
                .. accounts.Take(MostListed).Select(account => new Container
                {
                    Separator = true,
                    Items =
                    [
                        UserText.Of(account.Name),
                        .. closures.Where(closure => closure.Account == account.Id).Select(closure => new TextBlock { Text = FromTo(closure, texts), IsSubtle = true, Spacing = Spacing.None }),
                        new ActionSet
                        {
                            Actions =
                            [
                                .. closures.Where(closure => closure.Account == account.Id).Take(3).Select(closure => new ExecuteAction { Title = texts.Change, Verb = ClosureDialog.Edit, Data = Data(closure) }),
                                new ExecuteAction { Title = texts.Close, Verb = ClosureDialog.New, Data = AccountCard.Data(account), Tooltip = $"{texts.Close}: {CardParts.Cut(account.Name, 40)}" },
                            ],
                        },
                    ],
                }),
            ],
        };
    }

    /// <summary>The form.</summary>
    /// <param name="account">Which.</param>
    /// <param name="closure">What is changed; <c>null</c>: a new one.</param>
    /// <param name="typed">What was typed, to be mended; <c>null</c>: nothing yet.</param>
    /// <param name="errors">What is wrong with it.</param>
    /// <param name="turn">Of the one who fills it in.</param>
    public static AdaptiveCard Form(OfficialAccount account, Closure? closure, IReadOnlyDictionary<string, string>? typed, IReadOnlyList<FieldError> errors, Turn turn)
    {
        var (texts, working) = (new ClosureTexts(turn.Language), turn.Municipality.WorkingTime);
        var (from, to) = closure is null ? (turn.At, OsloTime.At(OsloTime.Day(turn.At).AddDays(7), working.From)) : (closure.Period.From, closure.Period.To);
        var known = typed ?? (closure is null ? null : new Dictionary<string, string> { [ClosureRules.ReasonField] = closure.Reason });
        var heading = texts.FormHeading(account.Name);
        var data = closure is null ? AccountCard.Data(account) : Data(closure);
        IReadOnlyList<Input> fields =
        [
            .. FormFields.Moment((ClosureRules.FromDayField, texts.FromDay), (ClosureRules.FromTimeField, texts.FromTime), from, typed, turn.Language),
            .. FormFields.Moment((ClosureRules.ToDayField, texts.ToDay), (ClosureRules.ToTimeField, texts.ToTime), to, typed, turn.Language),
            FormFields.Text(ClosureRules.ReasonField, texts.Reason, ClosureRules.ReasonLimit, known, turn.Language, texts.ReasonHint),
        ];
        return new AdaptiveCard
        {
            FallbackText = heading,
            Lang = CardLanguage.Of(turn.Language),
            Body =
            [
                CardParts.Title(PlainText.EscapeInline(heading)),
                .. FormFields.With(fields, errors, turn.Language),
                .. HasDeadline(turn.Municipality) ? [new TextBlock { Text = texts.DeadlinesPaused, IsSubtle = true }] : Array.Empty<CardElement>(),
            ],
            Actions =
            [
                new ExecuteAction { Title = texts.Save, Verb = ClosureDialog.Save, Data = data, Style = ActionStyle.Positive },
                .. closure is null ? Array.Empty<CardAction>() : [End(closure, texts, turn.At)],
            ],
        };
    }

    /// <summary>A closure with its notice.</summary>
    public static AdaptiveCard For(OfficialAccount account, Closure closure, Turn turn) => Build(account, closure, Heading(account, closure, new ClosureTexts(turn.Language), turn.At), means: null, turn.Municipality, turn.Language, turn.At);

    /// <summary>That it begins, or is over, with what to do.</summary>
    public static AdaptiveCard Reminder(OfficialAccount account, Closure closure, bool begins, Municipality municipality, Language language, DateTimeOffset now)
    {
        var texts = new ClosureTexts(language);
        return begins
            ? Build(account, closure, texts.StartsHeading(account.Name), texts.StartsMeans, municipality, language, now)
            : new AdaptiveCard
            {
                FallbackText = texts.EndsHeading(account.Name),
                Lang = CardLanguage.Of(language),
                Body = [CardParts.Title(PlainText.EscapeInline(texts.EndsHeading(account.Name))), new TextBlock { Text = texts.EndsMeans }],
            };
    }

    /// <summary>What a button about a closure carries.</summary>
    public static ActionData Data(Closure closure) => new() { [ClosureDialog.ClosureKey] = closure.Id.ToString() };

    /// <summary>From when to when, in words.</summary>
    public static string FromTo(Closure closure, ClosureTexts texts)
    {
        var calendar = new CalendarTexts(texts.Language);
        return texts.FromTo(calendar.Moment(closure.Period.From), calendar.Moment(closure.Period.To));
    }

    private static AdaptiveCard Build(OfficialAccount account, Closure closure, string heading, string? means, Municipality municipality, Language language, DateTimeOffset now)
    {
        var texts = new ClosureTexts(language);
        return new AdaptiveCard
        {
            FallbackText = heading,
            Lang = CardLanguage.Of(language),
            Body =
            [
                CardParts.Title(PlainText.EscapeInline(heading)),
                new TextBlock { Text = FromTo(closure, texts) },
                .. means is null ? Array.Empty<CardElement>() : [new TextBlock { Text = means, Weight = TextWeight.Bolder }],
                .. closure.IsAheadAt(now) ? Notices(closure, municipality, texts) : [],
                .. closure.IsAheadAt(now) && HasDeadline(municipality) ? [new TextBlock { Text = texts.DeadlinesPaused, IsSubtle = true }] : Array.Empty<CardElement>(),
            ],
            Actions = closure.IsAheadAt(now)
                ? [new ExecuteAction { Title = texts.Change, Verb = ClosureDialog.Edit, Data = Data(closure) }, End(closure, texts, now)]
                : [],
        };
    }

    private static IEnumerable<CardElement> Notices(Closure closure, Municipality municipality, ClosureTexts texts) =>
    [
        CardParts.Heading(texts.NoticeHeading),
        .. NoticeLanguages.SelectMany(IEnumerable<CardElement> (language) =>
        [
            new TextBlock { Text = new ClosureTexts(language).NoticeIn, Weight = TextWeight.Bolder },
            new Container { Style = ContainerStyle.Emphasis, Items = [UserText.Of(ClosureNotice.Of(closure, municipality, language))] },
        ]),
    ];

    private static ExecuteAction End(Closure closure, ClosureTexts texts, DateTimeOffset now) => new()
    {
        Title = closure.Period.Contains(now) ? texts.OpenNow : texts.Cancel,
        Verb = ClosureDialog.End,
        Data = Data(closure),
        AssociatedInputs = AssociatedInputs.None,
    };

    private static string Heading(OfficialAccount account, Closure closure, ClosureTexts texts, DateTimeOffset now) =>
        closure.IsCancelled ? texts.HeadingCancelled(account.Name)
        : now < closure.Period.From ? texts.HeadingPlanned(account.Name)
        : closure.Period.Contains(now) ? texts.Heading(account.Name)
        : texts.HeadingOver(account.Name);

    private static bool HasDeadline(Municipality municipality) => municipality.OperationRules.Deadline is not null;
}
