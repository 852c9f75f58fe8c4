using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Publishing;

/// <summary>Checking a post before it is published.</summary>
internal static class PostCheckCard
{
    /// <summary>UTF-16 units that a post may have.</summary>
    public const int TextLimit = 3000;

    private const int LongestReason = 60;

    /// <summary>The button that opens the form, wherever it stands.</summary>
    public static ExecuteAction Button(Language language) => new()
    {
        Title = new PostCheckTexts(language).Heading,
        Verb = PostCheckDialog.New,
        AssociatedInputs = AssociatedInputs.None,
    };

    /// <summary>The form.</summary>
    public static AdaptiveCard Form(Turn turn, IReadOnlyDictionary<string, string>? typed = null, params IReadOnlyList<FieldError> errors)
    {
        var texts = new PostCheckTexts(turn.Language);
        return new AdaptiveCard
        {
            FallbackText = texts.Heading,
            Lang = CardLanguage.Of(turn.Language),
            Body = [CardParts.Title(texts.Heading), new TextBlock { Text = texts.Intro }, .. FormFields.With(Fields(typed, texts, turn), errors, turn.Language)],
            Actions = [new ExecuteAction { Title = texts.CheckIt, Verb = PostCheckDialog.Check, Style = ActionStyle.Positive }],
        };
    }

    /// <summary>How the checks went, the whole first, and the form to mend it in.</summary>
    public static AdaptiveCard For(IReadOnlyDictionary<string, string> typed, IReadOnlyList<PostFinding> findings, Turn turn)
    {
        var texts = new PostCheckTexts(turn.Language);
        var overall = Overall(findings, texts);
        return new AdaptiveCard
        {
            FallbackText = overall,
            Lang = CardLanguage.Of(turn.Language),
            Body =
            [
                CardParts.Title(texts.Heading),
                new Container { Style = StyleOf(PostCheckRules.Overall(findings)), Items = [new TextBlock { Text = overall, Weight = TextWeight.Bolder }] },
                // What must be mended stands first.
                .. findings.OrderByDescending(finding => finding.Verdict).Select(finding => Finding(finding, texts, turn)),
                .. Fields(typed, texts, turn),
            ],
            Actions = [new ExecuteAction { Title = texts.CheckAgain, Verb = PostCheckDialog.Check, Style = ActionStyle.Positive }],
        };
    }

    private static string Overall(IReadOnlyList<PostFinding> findings, PostCheckTexts texts) => PostCheckRules.Overall(findings) switch
    {
        PostVerdict.Stop => texts.SomeStop(findings.Count(finding => finding.Verdict == PostVerdict.Stop)),
        PostVerdict.LookOver => texts.SomeToLookOver(findings.Count(finding => finding.Verdict == PostVerdict.LookOver)),
        _ => texts.AllPassed,
    };

    private static Container Finding(PostFinding finding, PostCheckTexts texts, Turn turn) => new()
    {
        Separator = true,
        Spacing = Spacing.Medium,
        Items =
        [
            new TextBlock { Text = $"{texts.NameOf(finding.Verdict)}: {texts.NameOf(finding.Check)}", Style = TextBlockStyle.Heading, Weight = TextWeight.Bolder },
            new TextBlock { Text = texts.ToDo(finding.Check, finding.Verdict, finding.LongestSentence, finding.Words), Spacing = Spacing.Small },
            .. finding.Because.Count == 0
                ? Array.Empty<CardElement>()
                : [new TextBlock { Text = texts.Because(string.Join(", ", finding.Because.Select(words => $"«{PlainText.EscapeInline(CardParts.Cut(words, LongestReason))}»"))), Spacing = Spacing.Small }],
            .. finding.Verdict == PostVerdict.Passed ? [] : RuleSource.Of([turn.Municipality.Publishing.Checks[finding.Check]], turn),
        ],
    };

    private static ContainerStyle StyleOf(PostVerdict verdict) => verdict switch
    {
        PostVerdict.Stop => ContainerStyle.Attention,
        PostVerdict.LookOver => ContainerStyle.Warning,
        _ => ContainerStyle.Good,
    };

    private static IEnumerable<Input> Fields(IReadOnlyDictionary<string, string>? typed, PostCheckTexts texts, Turn turn)
    {
        yield return FormFields.Text(PostCheckDialog.TextField, texts.Text, TextLimit, typed, turn.Language);
        var checks = turn.Municipality.Publishing.Checks;
        if (checks.ContainsKey(PostCheck.Consent))
        {
            yield return Box(PostCheckDialog.PeopleField, texts.PeopleLabel, texts.People);
            yield return Box(PostCheckDialog.VulnerableField, texts.ChildrenLabel, texts.Children);
            yield return Box(PostCheckDialog.ConsentField, texts.ConsentLabel, texts.HasConsent);
        }
        if (checks.ContainsKey(PostCheck.Copyright))
        {
            yield return Box(PostCheckDialog.OthersField, texts.OthersLabel, texts.Others);
            yield return Box(PostCheckDialog.LeaveField, texts.LeaveLabel, texts.HasLeave);
        }

        ToggleInput Box(string id, string label, string title) => new() { Id = id, Label = label, Title = title, IsOn = typed?.GetValueOrDefault(id) == "true" };
    }
}
