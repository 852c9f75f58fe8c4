using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Plans;

/// <summary>Asks for the words that a decision needs: what to change, or why it is turned down. Only the one who pressed sees it.</summary>
internal static class DecisionCard
{
    public static AdaptiveCard ForComment(Plan plan, Municipality municipality, Language language, string typed = "", FieldError? error = null)
    {
        var texts = new PlanTexts(language, municipality.Flow);
        return For(plan, texts, language, texts.CommentHeading, PlanRules.CommentField, texts.Comment, texts.CommentMissing, typed, error,
            new ExecuteAction { Title = texts.AskForChanges, Verb = ApprovalDialog.AskForChanges, Data = ApprovalCard.Data(plan), Style = ActionStyle.Positive });
    }

    public static AdaptiveCard ForReason(Plan plan, Municipality municipality, Language language, string typed = "", FieldError? error = null)
    {
        var texts = new PlanTexts(language, municipality.Flow);
        return For(plan, texts, language, texts.ReasonHeading, PlanRules.ReasonField, texts.Reason, texts.ReasonMissing, typed, error,
            new ExecuteAction { Title = texts.TurnDown, Verb = ApprovalDialog.TurnDown, Data = ApprovalCard.Data(plan), Style = ActionStyle.Destructive });
    }

    private static AdaptiveCard For(
        Plan plan, PlanTexts texts, Language language, string heading, string field, string label, string missing, string typed, FieldError? error, ExecuteAction send) => new()
        {
            FallbackText = heading,
            Lang = CardLanguage.Of(language),
            Body =
            [
                CardParts.Title(heading),
                new TextBlock { Text = $"{plan.Number}: {PlainText.EscapeInline(PlanDetails.Name(plan, texts))}", IsSubtle = true },
                .. error is null ? Array.Empty<CardElement>() : [CardParts.Problem($"⚠ {label}: {new FieldTexts(texts.Language).Of(error)}")],
                new TextInput
                {
                    Id = field,
                    Label = label,
                    IsRequired = true,
                    ErrorMessage = missing,
                    IsMultiline = true,
                    MaxLength = PlanRules.CommentLimit,
                    Value = typed.Length > 0 ? typed : null,
                },
            ],
            Actions =
            [
                send,
                new ExecuteAction { Title = texts.Back, Verb = ApprovalDialog.Show, Data = ApprovalCard.Data(plan), AssociatedInputs = AssociatedInputs.None },
            ],
        };
}
