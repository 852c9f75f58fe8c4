using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;

namespace PolicyBot.Accounts;

/// <summary>The form for what the register has of an account, and the one for ending it.</summary>
internal static class AccountFormCard
{
    /// <summary>The form for changing it, filled in.</summary>
    /// <param name="account">The account.</param>
    /// <param name="typed">What was typed, to be mended; <c>null</c>: what is stored.</param>
    /// <param name="errors">What is wrong with it.</param>
    /// <param name="turn">Of the one who changes it.</param>
    public static AdaptiveCard Change(OfficialAccount account, IReadOnlyDictionary<string, string>? typed, IReadOnlyList<FieldError> errors, Turn turn)
    {
        var texts = new AccountTexts(turn.Language);
        var values = typed ?? new Dictionary<string, string>
        {
            [AccountRules.AddressField] = account.Address?.AbsoluteUri ?? "",
            [AccountRules.UnitField] = account.Unit,
            [AccountRules.UnitLeaderField] = account.UnitLeader,
            [AccountRules.UnitLeaderDeputyField] = account.UnitLeaderDeputy,
            [AccountRules.EditorsField] = string.Join('\n', account.Editors),
            [AccountRules.AdministratorsField] = string.Join('\n', account.Administrators),
        };
        return Build(
            account, texts.ChangeHeading, [],
            [
                Short(AccountRules.AddressField, texts.Address, values, FieldProblem.NotAnAddress, turn, isRequired: account.Address is not null) with { Style = TextInputStyle.Url, Placeholder = texts.AddressHint },
                Short(AccountRules.UnitField, texts.Unit, values, FieldProblem.Missing, turn, isRequired: true),
                Short(AccountRules.UnitLeaderField, texts.UnitLeader, values, FieldProblem.TooLong, turn),
                Short(AccountRules.UnitLeaderDeputyField, texts.UnitLeaderDeputy, values, FieldProblem.TooLong, turn),
                Long(AccountRules.EditorsField, texts.Editors, texts.OnePerLine, values, turn),
                Long(AccountRules.AdministratorsField, texts.Administrators, texts.OnePerLine, values, turn),
            ],
            errors, new ExecuteAction { Title = texts.Save, Verb = AccountDialog.Save, Data = AccountCard.Data(account), Style = ActionStyle.Positive }, turn);
    }

    /// <summary>The form for ending it.</summary>
    /// <param name="account">The account.</param>
    /// <param name="typed">What was typed, to be mended; <c>null</c>: nothing yet.</param>
    /// <param name="errors">What is wrong with it.</param>
    /// <param name="turn">Of the one who ends it.</param>
    public static AdaptiveCard End(OfficialAccount account, IReadOnlyDictionary<string, string>? typed, IReadOnlyList<FieldError> errors, Turn turn)
    {
        var texts = new AccountTexts(turn.Language);
        var today = OsloTime.Day(turn.At);
        return Build(
            account, texts.End, [new TextBlock { Text = texts.EndMeans }],
            [
                new DateInput
                {
                    Id = AccountRules.LastDayField,
                    Label = texts.LastDay,
                    IsRequired = true,
                    ErrorMessage = new FieldTexts(turn.Language).InTheFuture,
                    Max = today,
                    Value = DateOnly.TryParseExact(typed?.GetValueOrDefault(AccountRules.LastDayField), "yyyy-MM-dd", out var day) ? day : today,
                },
                Long(AccountRules.ReasonField, texts.Reason, hint: null, typed ?? new Dictionary<string, string>(), turn) with { IsRequired = true, ErrorMessage = new FieldTexts(turn.Language).Missing },
            ],
            errors, new ExecuteAction { Title = texts.End, Verb = AccountDialog.End, Data = AccountCard.Data(account), Style = ActionStyle.Destructive }, turn);
    }

    private static AdaptiveCard Build(
        OfficialAccount account, string heading, IReadOnlyList<CardElement> intro, IReadOnlyList<Input> fields, IReadOnlyList<FieldError> errors, ExecuteAction button, Turn turn)
    {
        var texts = new AccountTexts(turn.Language);
        return new AdaptiveCard
        {
            FallbackText = $"{heading}: {account.Name}",
            Lang = CardLanguage.Of(turn.Language),
            Body =
            [
                CardParts.Title(heading),
                UserText.Of(account.Name),
                .. intro,
                .. FormFields.With(fields, errors, turn.Language),
            ],
            Actions = [button, new ExecuteAction { Title = texts.Back, Verb = AccountDialog.Show, Data = AccountCard.Data(account), AssociatedInputs = AssociatedInputs.None }],
        };
    }

    private static TextInput Short(string id, string label, IReadOnlyDictionary<string, string> values, FieldProblem problem, Turn turn, bool isRequired = false) => new()
    {
        Id = id,
        Label = label,
        IsRequired = isRequired,
        ErrorMessage = new FieldTexts(turn.Language).Of(new FieldError(id, problem, AccountRules.TextLimit)),
        MaxLength = AccountRules.TextLimit,
        Value = values.GetValueOrDefault(id) is { Length: > 0 } value ? value : null,
    };

    private static TextInput Long(string id, string label, string? hint, IReadOnlyDictionary<string, string> values, Turn turn) => new()
    {
        Id = id,
        Label = label,
        Placeholder = hint,
        ErrorMessage = new FieldTexts(turn.Language).TooLong(AccountRules.LongLimit),
        IsMultiline = true,
        MaxLength = AccountRules.LongLimit,
        Value = values.GetValueOrDefault(id) is { Length: > 0 } value ? value : null,
    };
}
