using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Guidelines;
using PolicyBot.Municipalities;

namespace PolicyBot.Plans;

/// <summary>Parts that several cards on plans share.</summary>
internal static class PlanDetails
{
    /// <summary>As a limit: every answer is shown in full.</summary>
    public const int NoLimit = int.MaxValue;

    /// <summary>As a limit: answers are left out.</summary>
    public const int LeftOut = 0;

    private const int LeastOfComment = 250;

    // How long each answer may be on a card; the next is tried where the card would be too large for Teams.
    private static readonly int[] AnswerLimits = [NoLimit, 500, 250, 100, 40, LeftOut];

    /// <summary>Builds a card with answers cut as little as Teams' limit demands.</summary>
    public static AdaptiveCard Fitting(Func<int, AdaptiveCard> build) =>
        AnswerLimits.Select(build).FirstOrDefault(card => card.SizeInBytes < AdaptiveCard.MaxSizeInBytes) ?? build(AnswerLimits[^1]);

    /// <summary>Every question that was asked, with its answer, step by step.</summary>
    public static IEnumerable<CardElement> Answers(Plan plan, Municipality municipality, PlanTexts texts, int limit)
    {
        var form = municipality.Questionnaire.OnlyAsked(plan.Form);
        return
            from step in limit == LeftOut ? [] : municipality.Questionnaire.Steps
            let asked = step.Questions.Where(question => question.IsAsked(form)).ToList()
            where asked.Count > 0
            from element in (IEnumerable<CardElement>)[CardParts.Heading(step.Title.In(texts.Language)), .. asked.SelectMany(question => Answer(question, form, texts, limit))]
            select element;
    }

    /// <summary>An answer as people read it.</summary>
    public static string Shown(PlanQuestion question, PlanForm form, PlanTexts texts)
    {
        var answer = form[question.Id];
        return question.Type switch
        {
            _ when answer.Length == 0 => texts.NotAnswered,
            PlanQuestionType.Choice => question.Choices.FirstOrDefault(choice => choice.Value == answer)?.Text.In(texts.Language) ?? answer,
            PlanQuestionType.Date when DateOnly.TryParseExact(answer, "yyyy-MM-dd", out var date) => OsloTime.Date(date),
            PlanQuestionType.Confirm => "✓",
            _ => answer,
        };
    }

    /// <summary>What the account is called.</summary>
    public static string Name(Plan plan, PlanTexts texts) =>
        plan.Form[PlanQuestionnaire.AccountName] is { Length: > 0 } name ? name : texts.NoName;

    /// <summary>The status as one reads it in a list.</summary>
    public static string Status(Plan plan, PlanTexts texts) => plan.State switch
    {
        PlanState.Draft => texts.StatusDraft,
        PlanState.Waiting { Received: not null } => texts.StatusReceived,
        PlanState.Waiting => texts.StatusWaiting,
        PlanState.ChangesAsked => texts.StatusChangesAsked,
        PlanState.Approved { Address: not null } => texts.StatusInUse,
        PlanState.Approved => texts.StatusApproved,
        PlanState.TurnedDown => texts.StatusTurnedDown,
        PlanState.Withdrawn => texts.StatusWithdrawn,
        _ => throw new ArgumentOutOfRangeException(nameof(plan)),
    };

    /// <summary>Who decided and when, with what they said; nothing where nobody has.</summary>
    public static IEnumerable<CardElement> Outcome(Plan plan, PlanTexts texts, int limit) => plan.State switch
    {
        PlanState.Approved state => Outcome(state, state.Decision, ContainerStyle.Good, texts, limit),
        PlanState.ChangesAsked state => Outcome(state, state.Decision, ContainerStyle.Warning, texts, limit),
        PlanState.TurnedDown state => Outcome(state, state.Decision, ContainerStyle.Attention, texts, limit),
        PlanState.Waiting { Received: { } received } state => Outcome(state, received, ContainerStyle.Emphasis, texts, limit),
        PlanState.Withdrawn { Version: > 0 } state => Outcome(state, new Decision(state.By, state.At), ContainerStyle.Emphasis, texts, limit),
        _ => [],
    };

    /// <summary>That the account is used under an earlier version meanwhile; nothing where it is not.</summary>
    public static IEnumerable<CardElement> StillInUse(Plan plan, PlanTexts texts) =>
        plan.Standing is { } standing ? [new TextBlock { Text = texts.StillInUse(standing.Version) }] : [];

    /// <summary>The version of the guidelines that the plan was sent and decided under, where there is a newer one; nothing while it is being written.</summary>
    public static IEnumerable<Fact> EarlierGuidelines(Plan plan, Municipality municipality, PlanTexts texts) =>
        plan.Version > 0 && !plan.IsEditable && plan.GuidelineVersion != municipality.Guideline.Source.Version
            ? [Fact.Of(texts.Guidelines, texts.EarlierVersion(plan.GuidelineVersion))]
            : [];

    /// <summary>The questions on following up whose answers are thin.</summary>
    public static IReadOnlyList<PlanQuestion> ThinAnswers(Plan plan, PlanQuestionnaire questionnaire) =>
        [.. questionnaire.AskedOf(plan.Form).Where(question => question.Thin?.Fits(plan.Form[question.Id]) ?? false)];

    /// <summary>The rule on following up, where answers are thin; else nothing.</summary>
    public static IEnumerable<CardElement> ThinNotice(Plan plan, Municipality municipality, PlanTexts texts)
    {
        var thin = ThinAnswers(plan, municipality.Questionnaire);
        if (thin.Count == 0 || municipality.Questionnaire.FollowUpRule is not { } rule || municipality.Guideline.Find(rule) is not { } section)
        {
            return [];
        }
        return
        [
            new Container
            {
                Style = ContainerStyle.Warning,
                Items =
                [
                    new TextBlock { Text = texts.ThinHeading, Weight = TextWeight.Bolder },
                    new TextBlock { Text = string.Join(", ", thin.Select(question => question.Label.In(texts.Language))) },
                    new TextBlock { Text = section.Answer.In(texts.Language) },
                    new TextBlock { Text = Sources.Line(municipality, section, texts.Language), IsSubtle = true, Size = TextSize.Small },
                ],
            },
        ];
    }

    private static IEnumerable<CardElement> Answer(PlanQuestion question, PlanForm form, PlanTexts texts, int limit)
    {
        yield return new TextBlock { Text = question.Label.In(texts.Language), Weight = TextWeight.Bolder };
        yield return UserText.Of(CardParts.Cut(Shown(question, form, texts), limit)) with { Spacing = Spacing.None };
    }

    private static IEnumerable<CardElement> Outcome(PlanState state, Decision decision, ContainerStyle style, PlanTexts texts, int limit)
    {
        var line = new TextBlock { Text = texts.DecidedBy(state, PlainText.EscapeInline(decision.By.Name), decision.At), Weight = TextWeight.Bolder };
        yield return new Container
        {
            Style = style,
            // What was decided is read first, and is cut last.
            Items = decision.Comment is null ? [line] : [line, UserText.Of(CardParts.Cut(decision.Comment, Math.Max(limit, LeastOfComment)))],
        };
    }
}
