using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Plans;

/// <summary>What is new in a later version of a plan, and what was said to the earlier ones: all that the rådmannsteam has to read again.</summary>
internal static class PlanChanges
{
    private const int MostComments = 10;

    /// <summary>Nothing for a first version.</summary>
    public static IEnumerable<CardElement> Since(Plan plan, Municipality municipality, PlanTexts texts, int limit) =>
        plan.Rounds.LastOrDefault(round => round.Version < plan.Version) is { } before
            ? [
                .. Differences(plan, before, municipality, texts, limit),
                .. Comments(plan.Rounds.Where(round => round.Version < plan.Version), texts.EarlierComments, texts, limit),
            ]
            : [];

    /// <summary>The same in full, with what was said to the version itself.</summary>
    public static IEnumerable<CardElement> Whole(Plan plan, Municipality municipality, PlanTexts texts) =>
        [.. Said(plan.Rounds.Where(round => round.Version == plan.Version), texts), .. Since(plan, municipality, texts, PlanDetails.NoLimit)];

    /// <summary>All that was said to some versions, in full.</summary>
    public static IEnumerable<CardElement> Said(IEnumerable<PlanRound> rounds, PlanTexts texts) => Comments(rounds, texts.Comments, texts, PlanDetails.NoLimit);

    private static IEnumerable<CardElement> Differences(Plan plan, PlanRound before, Municipality municipality, PlanTexts texts, int limit)
    {
        var differences = PlanDifference.Between(before.Form, plan.Form, municipality.Questionnaire);
        if (differences.Count == 0)
        {
            return [new TextBlock { Text = texts.NothingChanged(before.Version) }];
        }
        return
        [
            CardParts.Heading(texts.ChangesSince(before.Version)),
            .. limit == PlanDetails.LeftOut
                ? [new TextBlock { Text = string.Join(", ", differences.Select(difference => difference.Question.Label.In(texts.Language))) }]
                : differences.SelectMany(difference => Difference(difference, texts, limit)),
        ];
    }

    private static IEnumerable<CardElement> Difference(PlanDifference difference, PlanTexts texts, int limit) =>
    [
        new TextBlock { Text = difference.Question.Label.In(texts.Language), Weight = TextWeight.Bolder },
        Answer(texts.Before, OnOneLine(difference.Question, difference.Before, texts), limit),
        Answer(texts.Now, OnOneLine(difference.Question, difference.After, texts), limit),
    ];

    // One item below the other, it would be hard to see where the old list ends and the new one begins.
    private static string OnOneLine(PlanQuestion question, PlanForm form, PlanTexts texts) =>
        question.Type == PlanQuestionType.List && form.Lines(question.Id) is { Count: > 0 } items
            ? string.Join(", ", items)
            : PlanDetails.Shown(question, form, texts);

    private static RichTextBlock Answer(string when, string answer, int limit)
    {
        var text = UserText.Of(CardParts.Cut(answer, limit));
        return text with { Spacing = Spacing.None, Inlines = [new TextRun { Text = $"{when}: ", IsSubtle = true }, .. text.Inlines] };
    }

    private static IEnumerable<CardElement> Comments(IEnumerable<PlanRound> rounds, string heading, PlanTexts texts, int limit)
    {
        var commented = rounds.Where(round => round.Decision?.Comment is not null)
            .TakeLast(limit switch { PlanDetails.NoLimit => int.MaxValue, PlanDetails.LeftOut => 0, _ => MostComments }).ToList();
        return commented.Count == 0
            ? []
            : [CardParts.Heading(heading), .. commented.SelectMany(round => Comment(round.Version, round.Decision!, texts, limit))];
    }

    private static IEnumerable<CardElement> Comment(int version, Decision decision, PlanTexts texts, int limit) =>
    [
        new TextBlock { Text = texts.CommentBy(PlainText.EscapeInline(decision.By.Name), decision.At, version), Weight = TextWeight.Bolder },
        UserText.Of(CardParts.Cut(decision.Comment!, limit)) with { Spacing = Spacing.None },
    ];
}
