using PolicyBot.Accounts;
using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;
using PolicyBot.Plans;

namespace PolicyBot.Cases;

/// <summary>The form for reporting a case.</summary>
internal static class CaseReportCard
{
    // What a card has room for; any other account can be written.
    private const int MostAccounts = 60;

    /// <summary>The button that opens the form, wherever it stands.</summary>
    /// <param name="language">The reader's.</param>
    /// <param name="what">What it is about, if that is known; empty: it is not.</param>
    public static ExecuteAction Button(Language language, string what = "") => new()
    {
        Title = new CaseTexts(language).ReportCase,
        Verb = CaseReportDialog.New,
        Data = what.Length > 0 ? new ActionData { [CaseRules.WhatField] = what } : null,
        AssociatedInputs = AssociatedInputs.None,
    };

    /// <param name="id">The case's, if it is sent.</param>
    /// <param name="accounts">Those in use.</param>
    /// <param name="typed">What was typed, or came along from elsewhere.</param>
    /// <param name="errors">What is wrong with it.</param>
    /// <param name="turn">Of the reporter.</param>
    public static AdaptiveCard For(CaseId id, IReadOnlyList<OfficialAccount> accounts, IReadOnlyDictionary<string, string> typed, IReadOnlyList<FieldError> errors, Turn turn)
    {
        var texts = new CaseTexts(turn.Language);
        return PlanDetails.Fitting(limit => new AdaptiveCard
        {
            FallbackText = texts.ReportCase,
            Lang = CardLanguage.Of(turn.Language),
            Body =
            [
                CardParts.Title(texts.ReportCase),
                new TextBlock { Text = texts.FormIntro },
                new Container { Style = ContainerStyle.Warning, Items = [new TextBlock { Text = texts.Warning, Weight = TextWeight.Bolder }] },
                .. FormFields.With(Fields(accounts, typed, limit, texts, turn), errors, turn.Language),
            ],
            Actions = [new ExecuteAction { Title = texts.Send, Verb = CaseReportDialog.Report, Data = new ActionData { [CaseDialog.CaseKey] = id.ToString() }, Style = ActionStyle.Positive }],
        });
    }

    private static IEnumerable<Input> Fields(IReadOnlyList<OfficialAccount> accounts, IReadOnlyDictionary<string, string> typed, int limit, CaseTexts texts, Turn turn)
    {
        yield return FormFields.Text(CaseRules.WhatField, texts.What, CaseRules.TextLimit, Shortened(typed, CaseRules.WhatField, limit), turn.Language, texts.WhatHint);
        yield return Line(CaseRules.WhereField, texts.Where, CaseRules.WhereLimit, typed, turn.Language, texts.WhereHint);
        if (accounts.Count > 0)
        {
            yield return new ChoiceSetInput
            {
                Id = CaseRules.AccountField,
                Label = texts.Account,
                ErrorMessage = texts.AccountError,
                Placeholder = texts.AccountHint,
                Style = accounts.Count > 8 ? ChoiceSetStyle.Filtered : ChoiceSetStyle.Compact,
                Choices = [.. accounts.Take(MostAccounts).Select(account => AccountCard.ChoiceOf(account, turn.Municipality, turn.Language))],
                Value = Chosen(typed, CaseRules.AccountField),
            };
        }
        yield return Line(CaseRules.OtherAccountField, accounts.Count > 0 ? texts.OtherAccount : texts.Account, CaseRules.NameLimit, typed, turn.Language, hint: null);
        yield return new ChoiceSetInput
        {
            Id = CaseRules.UrgencyField,
            Label = texts.HowUrgent,
            IsRequired = true,
            ErrorMessage = texts.UrgencyMissing,
            Style = ChoiceSetStyle.Expanded,
            Choices = [new Choice(texts.ChooseUnsure, $"{Urgency.Unsure}"), new Choice(texts.ChoosePossible, $"{Urgency.Possible}"), new Choice(texts.ChooseAcute, $"{Urgency.Acute}")],
            Value = Chosen(typed, CaseRules.UrgencyField),
        };
    }

    private static string? Chosen(IReadOnlyDictionary<string, string> typed, string field) => typed.GetValueOrDefault(field) is { Length: > 0 } value ? value : null;

    // A text that came along from a message may be longer than what is kept, or than a card has room for.
    private static Dictionary<string, string> Shortened(IReadOnlyDictionary<string, string> typed, string field, int limit) =>
        new() { [field] = CardParts.Cut(CaseRules.Masked(typed.GetValueOrDefault(field, "")), Math.Min(limit, CaseRules.TextLimit - 2)) };

    private static TextInput Line(string id, string label, int most, IReadOnlyDictionary<string, string> typed, Language language, string? hint) => new()
    {
        Id = id,
        Label = label,
        Placeholder = hint,
        ErrorMessage = new FieldTexts(language).TooLong(most),
        MaxLength = most,
        Value = Chosen(typed, id),
    };
}
