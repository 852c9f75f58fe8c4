using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;
using PolicyBot.Plans;

namespace PolicyBot.Questions;

/// <summary>The adviser's form: the answer, or why it is not a question for them. Only the one who pressed sees it.</summary>
internal static class ReplyCard
{
    public static AdaptiveCard For(PassedQuestion question, int number, ReplyKind kind, Municipality municipality, Language language, string typed = "", FieldProblem? problem = null)
    {
        var texts = new QuestionTexts(language);
        var (heading, label, missing, send, verb) = kind == ReplyKind.Answered
            ? (texts.ReplyHeading, texts.Reply, texts.ReplyMissing, texts.SendReply, ReplyDialog.Answer)
            : (texts.NotForUs, texts.Reason, texts.ReasonMissing, texts.SendReason, ReplyDialog.Reject);
        return PlanDetails.Fitting(limit => new AdaptiveCard
        {
            FallbackText = heading,
            Lang = CardLanguage.Of(language),
            Body =
            [
                CardParts.Title(heading),
                UserText.Of(CardParts.Cut(question.Exchanges[number - 1].Text, limit)),
                .. AskCard.Problem(label, problem, texts),
                new TextInput
                {
                    Id = QuestionDialog.TextKey,
                    Label = label,
                    IsRequired = true,
                    ErrorMessage = missing,
                    IsMultiline = true,
                    MaxLength = QuestionRules.TextLimit,
                    Value = typed.Length > 0 ? typed : null,
                },
                new TextBlock { Text = texts.ReplyGoesTo(municipality.Roles.Informasjonsradgiver.In(language)), IsSubtle = true },
            ],
            Actions =
            [
                new ExecuteAction { Title = send, Verb = verb, Data = QuestionCard.Data(question, number), Style = ActionStyle.Positive },
                new ExecuteAction { Title = texts.Back, Verb = ReplyDialog.Show, Data = QuestionCard.Data(question, number), AssociatedInputs = AssociatedInputs.None },
            ],
        });
    }
}
