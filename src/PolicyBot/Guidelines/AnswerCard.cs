using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Feedback;
using PolicyBot.Questions;

namespace PolicyBot.Guidelines;

/// <summary>An answer with its source and what may follow from it.</summary>
internal static class AnswerCard
{
    /// <summary>The answer: in plain words and as adopted, where it stands, what to do next, what else to read, and whether it helped.</summary>
    /// <param name="section">The rule.</param>
    /// <param name="turn">Who reads it.</param>
    /// <param name="path">How the card came to show it; <c>null</c>: it stands outside a conversation, where nothing is asked back.</param>
    /// <param name="question">What was asked, for the informasjonsrådgiver; empty: not known.</param>
    public static AdaptiveCard For(Section section, Turn turn, AnswerPath? path = null, string question = "")
    {
        var texts = new AnswerTexts(turn.Language);
        var title = section.Title.In(turn.Language);
        var related = section.Related.Select(turn.Municipality.Guideline.Find).OfType<Section>().ToList();
        return new AdaptiveCard
        {
            FallbackText = $"{title}: {section.Answer.In(turn.Language)}",
            Lang = CardLanguage.Of(turn.Language),
            Body =
            [
                .. RuleOf(section, turn),
                .. NextSteps.Of(section, turn, question).ToList() is { Count: > 0 } steps ? [Buttons(steps)] : Array.Empty<CardElement>(),
                .. related.Count == 0
                    ? Array.Empty<CardElement>()
                    : [
                        new TextBlock { Text = texts.Related, Weight = TextWeight.Bolder, Spacing = Spacing.Medium },
                        Buttons(related.Select(other => Open(other, turn, path is { First: [] } ? path with { First = [section.Id] } : path))),
                    ],
                .. path is null ? [] : Useful(section, turn, path, texts),
            ],
            Actions = path is { First.Count: > 0 } && !path.First.SequenceEqual([section.Id])
                ? [new ExecuteAction { Title = path.First.Count == 1 ? texts.BackToFirst : texts.BackToChoices, Verb = AnswerDialog.Back, Data = With(path, turn) }]
                : [],
        };
    }

    /// <summary>The rule alone: in plain words and as adopted, and where it stands.</summary>
    public static IReadOnlyList<CardElement> RuleOf(Section section, Turn turn)
    {
        var texts = new AnswerTexts(turn.Language);
        return
        [
            CardParts.Title(section.Title.In(turn.Language)),
            // A rule that was imported and not yet restated answers with its wording: once is enough.
            .. section.Answer.In(turn.Language) is var answer && answer != section.Ordlyd ? [new TextBlock { Text = answer }] : Array.Empty<CardElement>(),
            .. section.Ordlyd is { } wording
                ? [new TextBlock { Text = texts.AdoptedWording, Weight = TextWeight.Bolder }, UserText.Of(wording)]
                : Array.Empty<CardElement>(),
            new TextBlock
            {
                Text = $"**{texts.Source}:** {Sources.Markdown(turn.Municipality, section, turn.Language)} {texts.WordingApplies}",
                IsSubtle = true,
                Size = TextSize.Small,
                Separator = true,
                Spacing = Spacing.Medium,
            },
        ];
    }

    public static AdaptiveCard Choose(IReadOnlyList<Section> sections, Turn turn, AnswerPath path, string question = "")
    {
        var texts = new AnswerTexts(turn.Language);
        return new AdaptiveCard
        {
            FallbackText = $"{texts.DidYouMean} {string.Join(", ", sections.Select(section => section.Title.In(turn.Language)))}",
            Lang = CardLanguage.Of(turn.Language),
            Body =
            [
                new TextBlock { Text = texts.DidYouMean, Style = TextBlockStyle.Heading, Size = TextSize.Medium, Weight = TextWeight.Bolder },
                .. sections.Select(section => Buttons([Open(section, turn, path)])),
            ],
            Actions =
            [
                new ExecuteAction
                {
                    Title = texts.NoneOfThese, Verb = AnswerDialog.NoneOfThese, Data = new ActionData { [QuestionDialog.TextKey] = AskCard.Carried(question) },
                },
            ],
        };
    }

    public static AdaptiveCard NotCovered(Turn turn, string question = "")
    {
        var texts = new AnswerTexts(turn.Language);
        return new AdaptiveCard
        {
            FallbackText = texts.NotCoveredHeading,
            Lang = CardLanguage.Of(turn.Language),
            Body =
            [
                new TextBlock { Text = texts.NotCoveredHeading, Style = TextBlockStyle.Heading, Size = TextSize.Medium, Weight = TextWeight.Bolder },
                new TextBlock { Text = texts.NotCovered },
                new TextBlock { Text = texts.AskTheAdviser(turn.Municipality.Roles.Informasjonsradgiver.In(turn.Language)) },
            ],
            Actions = [AskCard.Button(question, turn.Language)],
        };
    }

    private static ExecuteAction Open(Section section, Turn turn, AnswerPath? path) => new()
    {
        Title = section.Title.In(turn.Language),
        Verb = AnswerDialog.Show,
        Data = With(path, turn, (AnswerDialog.SectionKey, section.Id.Value)),
    };

    private static IEnumerable<CardElement> Useful(Section section, Turn turn, AnswerPath path, AnswerTexts texts)
    {
        if (path.HasVoted)
        {
            return [new TextBlock { Text = texts.ThanksForVote, IsSubtle = true, Separator = true, Spacing = Spacing.Medium }];
        }
        ExecuteAction Vote(string title, string useful) => new()
        {
            Title = title,
            Verb = VoteDialog.Verb,
            Data = With(path, turn, (AnswerDialog.SectionKey, section.Id.Value), (VoteDialog.UsefulKey, useful)),
        };
        return
        [
            new TextBlock { Text = texts.WasThisUseful, Separator = true, Spacing = Spacing.Medium },
            Buttons([Vote(texts.Useful, VoteDialog.Useful), Vote(texts.NotUseful, VoteDialog.NotUseful)]),
        ];
    }

    private static ActionData With(AnswerPath? path, Turn turn, params ReadOnlySpan<(string Key, string Value)> more)
    {
        var data = path?.Data ?? [];
        data[AnswerDialog.VersionKey] = turn.Municipality.Guideline.Source.Version;
        foreach (var (key, value) in more)
        {
            data[key] = value;
        }
        return data;
    }

    private static ActionSet Buttons(IEnumerable<CardAction> actions) => new() { Actions = [.. actions] };
}
