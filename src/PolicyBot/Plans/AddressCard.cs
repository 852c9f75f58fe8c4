using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Plans;

/// <summary>Asks for the address of an account whose plan is approved.</summary>
internal static class AddressCard
{
    public static AdaptiveCard For(Plan plan, Municipality municipality, Language language, string typed = "", string? problem = null)
    {
        var texts = new PlanTexts(language, municipality.Flow);
        var data = new ActionData { [PlanDialog.PlanKey] = plan.Id.ToString() };
        return new AdaptiveCard
        {
            FallbackText = texts.AddressHeading,
            Lang = CardLanguage.Of(language),
            Body =
            [
                CardParts.Title(texts.AddressHeading),
                new TextBlock { Text = $"{plan.Number}: {PlainText.EscapeInline(PlanDetails.Name(plan, texts))}", IsSubtle = true },
                .. problem is null ? Array.Empty<CardElement>() : [CardParts.Problem($"⚠ {problem}")],
                new TextInput
                {
                    Id = PlanRules.AddressField,
                    Label = texts.Address,
                    IsRequired = true,
                    ErrorMessage = new FieldTexts(language).Of(new FieldError(PlanRules.AddressField, FieldProblem.NotAnAddress)),
                    Placeholder = texts.AddressHint,
                    MaxLength = PlanRules.AddressLimit,
                    Style = TextInputStyle.Url,
                    Value = typed.Length > 0 ? typed : null,
                },
            ],
            Actions =
            [
                new ExecuteAction { Title = texts.RegisterAddress, Verb = AddressDialog.Register, Data = data, Style = ActionStyle.Positive },
                new ExecuteAction { Title = texts.Back, Verb = PlanDialog.Show, Data = data, AssociatedInputs = AssociatedInputs.None },
            ],
        };
    }
}
