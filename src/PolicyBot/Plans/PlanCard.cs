using PolicyBot.Absence;
using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Plans;

/// <summary>A plan as those who run it see it: where it stands, and what can be done with it now.</summary>
internal static class PlanCard
{
    /// <summary>Under this name the card of one who runs the plan is replaced when it moves on.</summary>
    public static string Key(PlanId id, string personId) => $"plan:{id}:person:{personId}";

    public static AdaptiveCard For(Plan plan, Municipality municipality, Language language, string? notice = null)
    {
        var texts = new PlanTexts(language, municipality.Flow);
        var status = PlanDetails.Status(plan, texts);
        return PlanDetails.Fitting(limit => new AdaptiveCard
        {
            FallbackText = $"{PlanDetails.Name(plan, texts)}: {status}",
            Lang = CardLanguage.Of(language),
            Body =
            [
                CardParts.Title(plan.Number is null ? status : $"{plan.Number}: {status}"),
                .. PlanDetails.Outcome(plan, texts, limit),
                .. PlanDetails.StillInUse(plan, texts),
                .. notice is null ? Array.Empty<CardElement>() : [new TextBlock { Text = notice }],
                new FactSet { Facts = [.. Facts(plan, municipality, texts)] },
                .. ApprovalCard.WholePlan(plan, municipality, texts, limit, Data(plan)),
            ],
            Actions = [.. Buttons(plan, texts)],
            Refresh = PlanView.RefreshFor(plan, plan.Runners),
        });
    }

    private static IEnumerable<Fact> Facts(Plan plan, Municipality municipality, PlanTexts texts)
    {
        foreach (var question in municipality.Questionnaire.Questions.Where(
            question => question.Id is PlanQuestionnaire.AccountName or PlanQuestionnaire.Channel or PlanQuestionnaire.Unit))
        {
            yield return Fact.Typed(question.Label.In(texts.Language), PlanDetails.Shown(question, plan.Form, texts));
        }
        if (plan.Deputy is { } deputy)
        {
            yield return Fact.Typed(texts.Applicant, plan.Applicant.Name);
            yield return Fact.Typed(texts.Deputy, deputy.Name);
        }
        if (plan.Version > 0)
        {
            yield return Fact.Of(texts.Version, $"{plan.Version}");
        }
        foreach (var version in PlanDetails.EarlierGuidelines(plan, municipality, texts))
        {
            yield return version;
        }
        if (plan.AddressInUse is { } address)
        {
            yield return Fact.Typed(texts.Address, address.AbsoluteUri);
        }
    }

    private static ActionData Data(Plan plan) => new() { [PlanDialog.PlanKey] = plan.Id.ToString() };

    private static IEnumerable<CardAction> Buttons(Plan plan, PlanTexts texts)
    {
        var data = Data(plan);
        var now = new ActionData { [PlanDialog.PlanKey] = plan.Id.ToString(), [PlanDialog.StageKey] = plan.Stage };
        if (plan.IsEditable)
        {
            yield return new ExecuteAction { Title = texts.Edit, Verb = PlanDialog.Edit, Data = now, Style = ActionStyle.Positive };
        }
        if (plan.State is PlanState.Approved { Address: null })
        {
            yield return new ExecuteAction { Title = texts.RegisterAddress, Verb = AddressDialog.Ask, Data = data, Style = ActionStyle.Positive };
        }
        if (plan.State is PlanState.Approved || (plan.State is PlanState.TurnedDown && plan.Standing is not null))
        {
            yield return new ExecuteAction { Title = texts.Edit, Verb = PlanDialog.Edit, Data = now };
        }
        if (plan.State is PlanState.Draft or PlanState.Waiting or PlanState.ChangesAsked)
        {
            yield return new ExecuteAction { Title = texts.Withdraw, Verb = PlanDialog.Withdraw, Data = now };
        }
        if (plan.Version > 0 || plan.State is PlanState.Withdrawn)
        {
            yield return new ExecuteAction { Title = texts.CopyAsNew, Verb = PlanDialog.Copy, Data = data, Mode = ActionMode.Secondary };
        }
        if (plan.IsLiving)
        {
            yield return new ExecuteAction { Title = texts.Absence, Verb = AbsenceDialog.Open, Data = data, Mode = ActionMode.Secondary };
        }
        yield return new ExecuteAction { Title = texts.MyPlans, Verb = PlanDialog.Mine };
    }
}
