using PolicyBot.Accounts;
using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;

namespace PolicyBot.Inquiries;

/// <summary>The form for registering an enquiry.</summary>
internal static class InquiryFormCard
{
    /// <param name="accounts">Those in use.</param>
    /// <param name="typed">What was typed, or came along from elsewhere; <c>null</c>: nothing yet.</param>
    /// <param name="errors">What is wrong with it.</param>
    /// <param name="turn">Of the one who registers it.</param>
    public static AdaptiveCard For(IReadOnlyList<OfficialAccount> accounts, IReadOnlyDictionary<string, string>? typed, IReadOnlyList<FieldError> errors, Turn turn)
    {
        var texts = new InquiryTexts(turn.Language);
        var moment = typed?.ContainsKey(InquiryRules.DayField) == true ? typed : null;
        IReadOnlyList<Input> fields =
        [
            new ChoiceSetInput
            {
                Id = InquiryRules.AccountField,
                Label = texts.Account,
                IsRequired = true,
                ErrorMessage = texts.AccountError,
                Style = accounts.Count > 8 ? ChoiceSetStyle.Filtered : ChoiceSetStyle.Compact,
                Choices = [.. accounts.Select(account => AccountCard.ChoiceOf(account, turn.Municipality, turn.Language))],
                Value = typed?.GetValueOrDefault(InquiryRules.AccountField) ?? (accounts.Count == 1 ? accounts[0].Id.ToString() : null),
            },
            .. FormFields.Moment((InquiryRules.DayField, texts.Day), (InquiryRules.TimeField, texts.Time), turn.At, moment, turn.Language),
            FormFields.Text(InquiryRules.TextField, texts.Content, InquiryRules.TextLimit, typed, turn.Language),
            new TextInput
            {
                Id = InquiryRules.LinkField,
                Label = texts.Link,
                Placeholder = texts.LinkHint,
                ErrorMessage = new FieldTexts(turn.Language).NotALink,
                MaxLength = InquiryRules.LinkLimit,
                Style = TextInputStyle.Url,
                Value = typed?.GetValueOrDefault(InquiryRules.LinkField) is { Length: > 0 } link ? link : null,
            },
        ];
        return new AdaptiveCard
        {
            FallbackText = texts.FormHeading,
            Lang = CardLanguage.Of(turn.Language),
            Body = [CardParts.Title(texts.FormHeading), new TextBlock { Text = texts.FormIntro }, .. FormFields.With(fields, errors, turn.Language)],
            Actions = [new ExecuteAction { Title = texts.Register, Verb = InquiryDialog.Register, Style = ActionStyle.Positive }],
        };
    }

    /// <summary>Asks whether what reads as a thank-you is to be registered all the same.</summary>
    public static AdaptiveCard Thanks(IReadOnlyDictionary<string, string> typed, Turn turn)
    {
        var texts = new InquiryTexts(turn.Language);
        var data = new ActionData { [InquiryDialog.EvenThanksKey] = "true" };
        foreach (var field in new[] { InquiryRules.AccountField, InquiryRules.DayField, InquiryRules.TimeField, InquiryRules.TextField, InquiryRules.LinkField })
        {
            data[field] = typed.GetValueOrDefault(field, "");
        }
        return new AdaptiveCard
        {
            FallbackText = texts.LooksLikeThanks,
            Lang = CardLanguage.Of(turn.Language),
            Body = [CardParts.Title(texts.FormHeading), new TextBlock { Text = texts.LooksLikeThanks }, UserText.Of(typed.GetValueOrDefault(InquiryRules.TextField, ""))],
            Actions =
            [
                new ExecuteAction { Title = texts.LeaveIt, Verb = InquiryDialog.Leave, Style = ActionStyle.Positive },
                new ExecuteAction { Title = texts.RegisterAnyway, Verb = InquiryDialog.Register, Data = data },
            ],
        };
    }
}
