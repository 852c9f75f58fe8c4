using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Plans;

namespace PolicyBot.Guidelines;

/// <summary>An answer with its source and what may follow from it.</summary>
internal static class AnswerCard
{
    public static AdaptiveCard For(Section section, Turn turn)
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
                new TextBlock { Text = title, Style = TextBlockStyle.Heading, Size = TextSize.Large, Weight = TextWeight.Bolder },
                new TextBlock { Text = section.Answer.In(turn.Language) },
                .. section.Ordlyd is { } wording
                    ? [new TextBlock { Text = texts.AdoptedWording, Weight = TextWeight.Bolder }, UserText.Of(wording)]
                    : Array.Empty<CardElement>(),
                new TextBlock
                {
                    Text = $"**{texts.Source}:** {Sources.Line(turn.Municipality, section, turn.Language)} {texts.WordingApplies}",
                    IsSubtle = true,
                    Size = TextSize.Small,
                    Separator = true,
                    Spacing = Spacing.Medium,
                },
                .. related.Count == 0
                    ? Array.Empty<CardElement>()
                    : [
                        new TextBlock { Text = texts.Related, Weight = TextWeight.Bolder, Spacing = Spacing.Medium },
                        new ActionSet { Actions = [.. related.Select(other => Open(other, turn))] },
                    ],
            ],
            Actions = [.. NextSteps(section, turn)],
        };
    }

    public static AdaptiveCard Choose(IReadOnlyList<Section> sections, Turn turn)
    {
        var texts = new AnswerTexts(turn.Language);
        return new AdaptiveCard
        {
            FallbackText = $"{texts.DidYouMean} {string.Join(", ", sections.Select(section => section.Title.In(turn.Language)))}",
            Lang = CardLanguage.Of(turn.Language),
            Body =
            [
                new TextBlock { Text = texts.DidYouMean, Style = TextBlockStyle.Heading, Size = TextSize.Medium, Weight = TextWeight.Bolder },
                .. sections.Select(section => new ActionSet { Actions = [Open(section, turn)] }),
            ],
        };
    }

    public static AdaptiveCard NotCovered(Turn turn)
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
        };
    }

    private static ExecuteAction Open(Section section, Turn turn) => new()
    {
        Title = section.Title.In(turn.Language),
        Verb = AnswerDialog.Show,
        Data = new ActionData { [AnswerDialog.SectionKey] = section.Id.Value },
    };

    private static IEnumerable<CardAction> NextSteps(Section section, Turn turn)
    {
        var plans = new PlanTexts(turn.Language, turn.Municipality.Flow);
        if (section.Actions.Contains(SectionAction.StartPlan))
        {
            yield return new ExecuteAction { Title = plans.StartPlan, Verb = PlanDialog.New };
        }
        if (section.Actions.Contains(SectionAction.MyPlans))
        {
            yield return new ExecuteAction { Title = plans.MyPlans, Verb = PlanDialog.Mine };
        }
        if (turn.Municipality.Guideline.Source.Link is { } link)
        {
            yield return new OpenUrlAction { Title = new AnswerTexts(turn.Language).OpenDocument, Url = link };
        }
    }
}
