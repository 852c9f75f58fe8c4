using System.Diagnostics;
using System.Globalization;
using PolicyBot.AdaptiveCards;
using PolicyBot.Archive;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Plans;

/// <summary>A plan as the rådmannsteam's channel sees it. It is the same for everybody: who may press is checked when they do.</summary>
internal static class ApprovalCard
{
    private const string AnswersId = "answers";
    private const int LeastOfFact = 100;

    /// <summary>Under this name the channel's card is replaced when the plan moves on.</summary>
    public static string Key(PlanId id, int version) => $"plan:{id}:channel:{version}";

    /// <param name="plan">As it was sent.</param>
    /// <param name="municipality">Its.</param>
    /// <param name="language">The reader's; in a channel the municipality's.</param>
    /// <param name="notice">What is said first; <c>null</c>: nothing.</param>
    /// <param name="viewer">Whose view it is, outside channels; <c>null</c>: everybody's.</param>
    public static AdaptiveCard For(Plan plan, Municipality municipality, Language language, string? notice = null, Person? viewer = null)
    {
        var texts = new PlanTexts(language, municipality.Flow);
        var name = PlanDetails.Name(plan, texts);
        var heading = plan.State is PlanState.Waiting
            ? texts.Waits($"{plan.Number}", municipality.Roles.Radmannsteam.In(language))
            : $"{plan.Number}: {PlanDetails.Status(plan, texts)}";
        return PlanDetails.Fitting(limit => new AdaptiveCard
        {
            FallbackText = $"{heading}: {name}",
            Lang = CardLanguage.Of(language),
            Body =
            [
                .. CardParts.Notice(notice),
                CardParts.Title(heading),
                .. PlanDetails.Outcome(plan, texts, limit),
                .. PlanDetails.StillInUse(plan, texts),
                new FactSet { Facts = [.. Facts(plan, municipality, texts, limit)] },
                .. PlanChanges.Since(plan, municipality, texts, limit),
                .. PlanDetails.ThinNotice(plan, municipality, texts),
                .. WholePlan(plan, municipality, texts, limit, Data(plan)),
            ],
            Actions = plan.State switch
            {
                PlanState.Waiting waiting => Buttons(plan, waiting, municipality, texts),
                PlanState.Approved or PlanState.TurnedDown or PlanState.Withdrawn => [ArchiveDialog.Button(plan, new ArchiveTexts(language))],
                _ => [],
            },
            Refresh = viewer is null ? null : PlanView.RefreshFor(plan, viewer),
        });
    }

    /// <summary>A button that unfolds every answer, and the answers. Where they are cut, a button beside it opens them in full.</summary>
    public static IEnumerable<CardElement> WholePlan(Plan plan, Municipality municipality, PlanTexts texts, int limit, ActionData data)
    {
        var unfold = new ToggleVisibilityAction { Title = texts.ShowWholePlan, TargetElements = [AnswersId] };
        var answers = new Container { Id = AnswersId, IsVisible = false, Items = [.. PlanDetails.Answers(plan, municipality, texts, limit)] };
        return limit switch
        {
            PlanDetails.NoLimit => [new ActionSet { Actions = [unfold] }, answers],
            PlanDetails.LeftOut => [WholePlanCard.Cut(texts), new ActionSet { Actions = [WholePlanCard.Opening(data, texts)] }],
            _ => [WholePlanCard.Cut(texts), new ActionSet { Actions = [unfold, WholePlanCard.Opening(data, texts)] }, answers],
        };
    }

    /// <summary>What a decision's button carries.</summary>
    public static ActionData Data(Plan plan) => new()
    {
        [PlanDialog.PlanKey] = plan.Id.ToString(),
        [ApprovalDialog.VersionKey] = plan.Version.ToString(CultureInfo.InvariantCulture),
    };

    private static IEnumerable<Fact> Facts(Plan plan, Municipality municipality, PlanTexts texts, int limit)
    {
        var form = municipality.Questionnaire.OnlyAsked(plan.Form);
        foreach (var question in municipality.Questionnaire.Steps[0].Questions.Where(
            question => question.Type is PlanQuestionType.Text or PlanQuestionType.Choice && question.IsAsked(form) && (question.Required || form[question.Id].Length > 0)))
        {
            yield return Fact.Typed(question.Label.In(texts.Language), CardParts.Cut(PlanDetails.Shown(question, form, texts), Math.Max(limit, LeastOfFact)));
        }
        yield return Fact.Typed(texts.SentBy, plan.SentBy);
        if (plan.SentBy != plan.Applicant.Name)
        {
            yield return Fact.Typed(texts.Applicant, plan.Applicant.Name);
        }
        if (plan.State is PlanState.Waiting waiting)
        {
            yield return Fact.Of(texts.SentAt, texts.At(waiting.SentAt));
        }
        yield return Fact.Of(texts.Version, $"{plan.Version}");
        foreach (var version in PlanDetails.EarlierGuidelines(plan, municipality, texts))
        {
            yield return version;
        }
        if (plan.AddressInUse is { } address)
        {
            yield return Fact.Typed(texts.Address, address.AbsoluteUri);
        }
    }

    private static List<CardAction> Buttons(Plan plan, PlanState.Waiting waiting, Municipality municipality, PlanTexts texts)
    {
        var data = Data(plan);
        var approve = new ExecuteAction { Title = texts.Approve, Verb = ApprovalDialog.Approve, Data = data, Style = ActionStyle.Positive };
        var ask = new ExecuteAction { Title = texts.AskForChanges, Verb = ApprovalDialog.OpenComment, Data = data };
        var receive = new ExecuteAction { Title = texts.Receive, Verb = ApprovalDialog.Receive, Data = data };
        var turnDown = new ExecuteAction { Title = texts.TurnDown, Verb = ApprovalDialog.OpenReason, Data = data, Style = ActionStyle.Destructive };
        return [.. municipality.Decisions
            .Where(decision => decision != DecisionKind.Receive || waiting.Received is null)
            .Select(decision => decision switch
            {
                DecisionKind.Receive => receive,
                DecisionKind.Approve => approve,
                DecisionKind.Ask => ask,
                DecisionKind.TurnDown => turnDown,
                _ => throw new UnreachableException(),
            })];
    }
}
