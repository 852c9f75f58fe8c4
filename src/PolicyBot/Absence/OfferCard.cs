using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;
using PolicyBot.Plans;

namespace PolicyBot.Absence;

/// <summary>An offer as the colleague sees it: which plan, from whom, as what, yes or no.</summary>
internal static class OfferCard
{
    /// <summary>Under this name the card is replaced when the offer is taken back.</summary>
    public static string Key(OfferId id) => $"offer:{id}";

    /// <param name="plan">The plan.</param>
    /// <param name="offer">The offer.</param>
    /// <param name="code">The code that the colleague gave, which the card brings back with the answer; <c>null</c>: they were chosen by name.</param>
    /// <param name="municipality">The plan's.</param>
    /// <param name="language">The colleague's.</param>
    public static AdaptiveCard For(Plan plan, PlanOffer offer, string? code, Municipality municipality, Language language)
    {
        var (texts, planTexts) = (new AbsenceTexts(language, municipality.Flow), new PlanTexts(language, municipality.Flow));
        var isDeputy = offer.Role is OfferRole.Deputy;
        var heading = isDeputy ? texts.DeputyAsked(plan.Applicant.Name) : texts.HandoverAsked(plan.Applicant.Name);
        var status = PlanDetails.Status(plan, planTexts);
        var data = new ActionData { [OfferDialog.OfferKey] = offer.Id.ToString() };
        if (code is not null)
        {
            data[OfferDialog.CodeKey] = code;
        }
        return new AdaptiveCard
        {
            FallbackText = heading,
            Lang = CardLanguage.Of(language),
            Body =
            [
                CardParts.Title(PlainText.EscapeInline(heading)),
                new TextBlock { Text = plan.Number is null ? status : $"{plan.Number}: {status}", IsSubtle = true, Spacing = Spacing.None },
                new FactSet { Facts = [.. Facts(plan, municipality, planTexts)] },
                new TextBlock { Text = isDeputy ? texts.AcceptingDeputy : texts.AcceptingHandover },
                new TextBlock { Text = texts.OfferHolds(offer.Until), IsSubtle = true },
            ],
            Actions =
            [
                new ExecuteAction { Title = texts.Accept, Verb = OfferDialog.Accept, Data = data, Style = ActionStyle.Positive },
                new ExecuteAction { Title = texts.Refuse, Verb = OfferDialog.Refuse, Data = data },
            ],
        };
    }

    /// <summary>Says that the offer no longer holds, or why it can't be answered; with nothing left to press.</summary>
    public static AdaptiveCard Closed(string text, Language language) => new()
    {
        FallbackText = text,
        Lang = CardLanguage.Of(language),
        Body = [CardParts.Title(text)],
    };

    private static IEnumerable<Fact> Facts(Plan plan, Municipality municipality, PlanTexts texts)
    {
        foreach (var question in municipality.Questionnaire.Questions.Where(
            question => question.Id is PlanQuestionnaire.AccountName or PlanQuestionnaire.Channel or PlanQuestionnaire.Unit))
        {
            yield return Fact.Typed(question.Label.In(texts.Language), PlanDetails.Shown(question, plan.Form, texts));
        }
    }
}
