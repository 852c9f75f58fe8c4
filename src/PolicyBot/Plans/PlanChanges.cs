using PolicyBot.AdaptiveCards;
using PolicyBot.Municipalities;

namespace PolicyBot.Plans;

/// <summary>What is new in a later version of a plan, and what was said to the earlier ones: all that the rådmannsteam has to read again.</summary>
internal static class PlanChanges
{
    private const int MostComments = 10;

    /// <summary>Nothing for a first version.</summary>
    public static IEnumerable<CardElement> Since(Plan plan, Municipality municipality, PlanTexts texts, int limit) =>
        plan.Rounds.LastOrDefault(round => round.Version < plan.Version) is { } before
            ? [.. Differences(plan, before, municipality, texts, limit), .. Comments(plan, texts, limit)]
            : [];

    private static IEnumerable<CardElement> Differences(Plan plan, PlanRound before, Municipality municipality, PlanTexts texts, int limit)
    {
        var differences = PlanDifference.Between(before.Form, plan.Form, municipality.Questionnaire);
        if (differences.Count == 0)
        {
            return [new TextBlock { Text = texts.NothingChanged(before.Version) }];
        }
        return
        [
            PlanDetails.Heading(texts.ChangesSince(before.Version)),
            .. differences.SelectMany(difference => Difference(difference, texts, limit)),
        ];
    }

    private static IEnumerable<CardElement> Difference(PlanDifference difference, PlanTexts texts, int limit) =>
    [
        new TextBlock { Text = difference.Question.Label.In(texts.Language), Weight = TextWeight.Bolder },
        Answer(texts.Before, PlanDetails.Shown(difference.Question, difference.Before, texts), limit),
        Answer(texts.Now, PlanDetails.Shown(difference.Question, difference.After, texts), limit),
    ];

    private static RichTextBlock Answer(string when, string answer, int limit)
    {
        var text = UserText.Of(PlanDetails.Cut(answer, limit));
        return text with { Spacing = Spacing.None, Inlines = [new TextRun { Text = $"{when}: ", IsSubtle = true }, .. text.Inlines] };
    }

    private static IEnumerable<CardElement> Comments(Plan plan, PlanTexts texts, int limit)
    {
        var commented = plan.Rounds.Where(round => round.Version < plan.Version && round.Decision?.Comment is not null).TakeLast(MostComments).ToList();
        return commented.Count == 0
            ? []
            : [PlanDetails.Heading(texts.EarlierComments), .. commented.SelectMany(round => Comment(round.Version, round.Decision!, texts, limit))];
    }

    private static IEnumerable<CardElement> Comment(int version, Decision decision, PlanTexts texts, int limit) =>
    [
        new TextBlock { Text = texts.CommentBy(PlainText.EscapeInline(decision.By.Name), decision.At, version), Weight = TextWeight.Bolder },
        UserText.Of(PlanDetails.Cut(decision.Comment!, limit)) with { Spacing = Spacing.None },
    ];
}
