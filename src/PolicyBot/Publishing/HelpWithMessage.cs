using PolicyBot.Conversation;
using PolicyBot.Inquiries;
using PolicyBot.Municipalities;

namespace PolicyBot.Publishing;

/// <summary>Svarhjelp on a message in Teams, such as a comment that a colleague has passed on: its text comes along and is looked at.</summary>
internal sealed class HelpWithMessage : IMessageAction
{
    public string Command => "answerHelp";

    public string Title(Language language) => new AnswerHelpTexts(language).Heading;

    public Press PressOn(PointedMessage message) => new(
        // A picture says nothing: then the form waits for what it is to say.
        message.Text.Length == 0 ? AnswerHelpDialog.New : AnswerHelpDialog.Judge,
        new Dictionary<string, string> { [InquiryRules.TextField] = CardParts.Cut(message.Text, AnswerHelpCard.TextLimit - 2) },
        CardActivityId: null);
}
