using System.Diagnostics;
using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Reading;

namespace PolicyBot.Guidelines.Versions;

/// <summary>One rule that is new, before and after.</summary>
internal static class RuleChangeCard
{
    // Two of them, beside two answers in plain words, fill a card; the rule itself has it whole.
    private const int LongestWording = 3_000;

    /// <param name="change">What became of the rule.</param>
    /// <param name="step">The step that it is a part of.</param>
    /// <param name="before">The page that the way back leads to.</param>
    /// <param name="turn">The reader's.</param>
    /// <param name="forReading">Whether there is a way back to «Lest og forstått» too.</param>
    public static AdaptiveCard For(RuleChange change, VersionStep step, int before, Turn turn, bool forReading)
    {
        var texts = new VersionTexts(turn.Language);
        var title = change.Rule.Title.In(turn.Language);
        return new AdaptiveCard
        {
            FallbackText = $"{WhatIsNewCard.HeadingOf(change, texts)}: {title}",
            Lang = CardLanguage.Of(turn.Language),
            Body =
            [
                CardParts.Title(title),
                new TextBlock { Text = WhatIsNewCard.Versions(step, texts), IsSubtle = true, Spacing = Spacing.None },
                .. Parts(change, texts),
            ],
            Actions =
            [
                .. forReading ? [ReadingCard.Back(step.Now.Name, texts)] : Array.Empty<CardAction>(),
                new ExecuteAction { Title = texts.ToOverview, Verb = WhatIsNewDialog.Show, Data = WhatIsNewCard.Data(step, before, forReading) },
                .. !forReading && turn.Municipality.Guideline.Find(change.Rule.Id) is not null
                    ? [new ExecuteAction { Title = texts.OpenRule, Verb = AnswerDialog.Show, Data = new ActionData { [AnswerDialog.SectionKey] = change.Rule.Id.Value } }]
                    : Array.Empty<CardAction>(),
            ],
        };
    }

    private static IEnumerable<CardElement> Parts(RuleChange change, VersionTexts texts) => change switch
    {
        RuleChange.Added => Part(texts.IsAdded, change.Rule, change, texts),
        RuleChange.Changed changed => [.. Part(texts.Is, change.Rule, change, texts), .. Part(texts.Was, changed.Before, change, texts)],
        RuleChange.Removed => Part(texts.IsRemoved, change.Rule, change, texts),
        _ => throw new UnreachableException(),
    };

    private static IEnumerable<CardElement> Part(string heading, RecordedRule rule, RuleChange change, VersionTexts texts)
    {
        var (answers, title) = (new AnswerTexts(texts.Language), rule.Title.In(texts.Language));
        return
        [
            CardParts.Heading(heading),
            new Container
            {
                Style = rule == change.Rule ? ContainerStyle.Default : ContainerStyle.Emphasis,
                Items =
                [
                    .. title == change.Rule.Title.In(texts.Language) ? Array.Empty<CardElement>() : [new TextBlock { Text = title, Weight = TextWeight.Bolder }],
                    new TextBlock { Text = rule.Answer.In(texts.Language) },
                    .. rule.Ordlyd is { } wording
                        ? [new TextBlock { Text = answers.AdoptedWording, Weight = TextWeight.Bolder }, UserText.Of(CardParts.Cut(wording, LongestWording))]
                        : Array.Empty<CardElement>(),
                    new TextBlock { Text = rule.Item is { } item ? $"«{rule.Heading}», {answers.Item(item)}" : $"«{rule.Heading}»", IsSubtle = true, Size = TextSize.Small },
                ],
            },
        ];
    }
}
