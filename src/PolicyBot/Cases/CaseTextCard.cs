using System.Diagnostics;
using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;
using PolicyBot.Plans;

namespace PolicyBot.Cases;

/// <summary>The form for what is written to a case. Only the one who pressed sees it.</summary>
internal static class CaseTextCard
{
    /// <param name="reported">As it is stored.</param>
    /// <param name="form">What is written.</param>
    /// <param name="municipality">Its.</param>
    /// <param name="language">The writer's.</param>
    /// <param name="typed">What was typed; <c>null</c>: nothing yet.</param>
    /// <param name="errors">What is wrong with it.</param>
    public static AdaptiveCard For(
        ReportedCase reported, CaseForm form, Municipality municipality, Language language, IReadOnlyDictionary<string, string>? typed = null, IReadOnlyList<FieldError>? errors = null)
    {
        var texts = new CaseTexts(language);
        var team = municipality.Roles.Radmannsteam.In(language);
        var (heading, label, hint, intro, send, verb) = form switch
        {
            CaseForm.Advice => (texts.Advise, texts.AdviceLabel, texts.AdviceHint, texts.Warning, texts.SendAdvice, CaseDialog.Advise),
            CaseForm.Team => (texts.BringIn(team), texts.TeamLabel, null, texts.TeamIntro(team), texts.SendToTeam, CaseDialog.AskTeam),
            CaseForm.Closing => (texts.CloseCase, texts.ClosingLabel, null, texts.ClosingIntro, texts.CloseCase, CaseDialog.Close),
            CaseForm.Addition => (texts.Add, texts.AdditionLabel, (string?)null, texts.Warning, texts.SendAddition, CaseReportDialog.Add),
            _ => throw new UnreachableException(),
        };
        Input[] fields = [.. form == CaseForm.Closing ? [Kinds(typed, texts)] : Array.Empty<Input>(), FormFields.Text(CaseRules.TextField, label, CaseRules.TextLimit, typed, language, hint)];
        return PlanDetails.Fitting(limit => new AdaptiveCard
        {
            FallbackText = $"{heading}: {reported.Number}",
            Lang = CardLanguage.Of(language),
            Body =
            [
                CardParts.Title(heading),
                new TextBlock { Text = texts.Heading($"{reported.Number}"), IsSubtle = true, Spacing = Spacing.None },
                UserText.Of(CardParts.Cut(reported.What, limit)),
                new TextBlock { Text = intro },
                .. FormFields.With(fields, errors ?? [], language),
            ],
            Actions =
            [
                new ExecuteAction { Title = send, Verb = verb, Data = CaseCard.Data(reported), Style = ActionStyle.Positive },
                new ExecuteAction
                {
                    Title = texts.Back, Verb = form == CaseForm.Addition ? CaseReportDialog.See : CaseDialog.Show, Data = CaseCard.Data(reported), AssociatedInputs = AssociatedInputs.None,
                },
            ],
        });
    }

    private static ChoiceSetInput Kinds(IReadOnlyDictionary<string, string>? typed, CaseTexts texts) => new()
    {
        Id = CaseRules.KindField,
        Label = texts.HowItEnded,
        IsRequired = true,
        ErrorMessage = texts.HowItEndedError,
        Style = ChoiceSetStyle.Expanded,
        Choices = [.. Enum.GetValues<ClosingKind>().Select(kind => new Choice(texts.Of(kind), kind.ToString()))],
        Value = typed?.GetValueOrDefault(CaseRules.KindField) is { Length: > 0 } chosen ? chosen : null,
    };
}
