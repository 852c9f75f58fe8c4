using PolicyBot.AdaptiveCards;
using PolicyBot.Cases;
using PolicyBot.Conversation;
using PolicyBot.Inquiries;
using PolicyBot.Municipalities;
using PolicyBot.Questions;

namespace PolicyBot.Publishing;

/// <summary>Help with the answer to a comment.</summary>
internal static class AnswerHelpCard
{
    /// <summary>UTF-16 units that a comment may have.</summary>
    public const int TextLimit = 2000;

    // Of what the buttons carry, each twice; all of the comment stands in the field.
    private const int MostCarried = 500;

    /// <summary>The button that opens the form, wherever it stands.</summary>
    public static ExecuteAction Button(Language language) => new()
    {
        Title = new AnswerHelpTexts(language).Heading,
        Verb = AnswerHelpDialog.New,
        AssociatedInputs = AssociatedInputs.None,
    };

    /// <summary>The form.</summary>
    public static AdaptiveCard Form(Turn turn, IReadOnlyDictionary<string, string>? typed = null, params IReadOnlyList<FieldError> errors)
    {
        var texts = new AnswerHelpTexts(turn.Language);
        return new AdaptiveCard
        {
            FallbackText = texts.Heading,
            Lang = CardLanguage.Of(turn.Language),
            Body = [CardParts.Title(texts.Heading), new TextBlock { Text = texts.Intro }, .. FormFields.With([Comment(typed, turn)], errors, turn.Language)],
            Actions = [new ExecuteAction { Title = texts.Judge, Verb = AnswerHelpDialog.Judge, Style = ActionStyle.Positive }],
        };
    }

    /// <summary>What a comment is, what to do about it, and a draft.</summary>
    /// <param name="typed">The comment, under its field.</param>
    /// <param name="findings">What it is.</param>
    /// <param name="draft">The draft; <c>null</c>: there is none.</param>
    /// <param name="deadline">When it must be answered if it comes now; <c>null</c>: there is no such rule.</param>
    /// <param name="turn">Of the one who asked.</param>
    public static AdaptiveCard For(IReadOnlyDictionary<string, string> typed, IReadOnlyList<CommentFinding> findings, string? draft, DateTimeOffset? deadline, Turn turn)
    {
        var texts = new AnswerHelpTexts(turn.Language);
        var heading = texts.ItIs(string.Join(", ", findings.Select(finding => texts.NameOf(finding.Kind).ToLowerInvariant())));
        return new AdaptiveCard
        {
            FallbackText = heading,
            Lang = CardLanguage.Of(turn.Language),
            Body =
            [
                CardParts.Title(heading),
                .. findings.Select(finding => Finding(finding, texts, turn)),
                .. deadline is { } due ? [new TextBlock { Text = texts.AnswerBy(new CalendarTexts(turn.Language).Moment(due)), Weight = TextWeight.Bolder, Spacing = Spacing.Medium }] : Array.Empty<CardElement>(),
                .. Draft(draft, findings, texts, turn),
                Comment(typed, turn),
                new TextBlock { Text = texts.NotCertain, IsSubtle = true, Size = TextSize.Small },
            ],
            Actions = [.. NextSteps(typed, findings, texts, turn)],
        };
    }

    private static Container Finding(CommentFinding finding, AnswerHelpTexts texts, Turn turn)
    {
        var rules = turn.Municipality.Publishing.Kinds.GetValueOrDefault(finding.Kind) ?? [];
        var sources = RuleSource.Of(rules, turn).ToList();
        return new Container
        {
            Style = finding.Kind is CommentKind.Threat or CommentKind.PersonalData or CommentKind.SuspiciousLink or CommentKind.ReputationCritical ? ContainerStyle.Warning : ContainerStyle.Emphasis,
            Spacing = Spacing.Medium,
            Items =
            [
                new TextBlock { Text = texts.NameOf(finding.Kind), Style = TextBlockStyle.Heading, Weight = TextWeight.Bolder },
                new TextBlock { Text = turn.Municipality.Publishing.MayBeLeft.Contains(finding.Kind) ? $"{texts.ToDo(finding.Kind)} {texts.MayBeLeft}" : texts.ToDo(finding.Kind), Spacing = Spacing.Small },
                .. finding.Because.Count == 0
                    ? Array.Empty<CardElement>()
                    : [new TextBlock { Text = texts.Because(string.Join(", ", finding.Because.Select(words => $"«{PlainText.EscapeInline(words)}»"))), Spacing = Spacing.Small }],
                .. sources.Count > 0 ? sources : [new TextBlock { Text = texts.NoRule, IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.Small }],
            ],
        };
    }

    private static IEnumerable<CardElement> Draft(string? draft, IReadOnlyList<CommentFinding> findings, AnswerHelpTexts texts, Turn turn)
    {
        if (draft is not null)
        {
            yield return new TextInput { Id = AnswerHelpDialog.DraftField, Label = texts.Draft, IsMultiline = true, MaxLength = TextLimit, Value = draft };
            yield return new TextBlock { Text = texts.DraftHint, IsSubtle = true, Size = TextSize.Small };
        }
        else if (!findings.All(finding => turn.Municipality.Publishing.MayBeLeft.Contains(finding.Kind)))
        {
            yield return new TextBlock { Text = texts.NoDraft, Weight = TextWeight.Bolder, Spacing = Spacing.Medium };
        }
    }

    private static TextInput Comment(IReadOnlyDictionary<string, string>? typed, Turn turn) =>
        FormFields.Text(InquiryRules.TextField, new AnswerHelpTexts(turn.Language).Comment, TextLimit, typed, turn.Language);

    private static IEnumerable<CardAction> NextSteps(IReadOnlyDictionary<string, string> typed, IReadOnlyList<CommentFinding> findings, AnswerHelpTexts texts, Turn turn)
    {
        var carried = CardParts.Cut(AskCard.Carried(typed.GetValueOrDefault(InquiryRules.TextField, "")), MostCarried);
        bool Is(CommentKind kind) => findings.Any(finding => finding.Kind == kind);
        if (Is(CommentKind.Threat) || Is(CommentKind.ReputationCritical))
        {
            yield return CaseReportCard.Button(turn.Language, carried);
        }
        if (turn.Municipality.OperationRules.Deadline is not null)
        {
            yield return new ExecuteAction { Title = new InquiryTexts(turn.Language).FormHeading, Verb = InquiryDialog.New };
        }
        if (Is(CommentKind.Political))
        {
            yield return AskCard.Button(carried, turn.Language);
        }
        yield return new ExecuteAction { Title = texts.JudgeAgain, Verb = AnswerHelpDialog.Judge };
    }
}
