using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Inquiries;

/// <summary>Registers a message in Teams as an enquiry: its text and link come along into the form.</summary>
internal sealed class RegisterMessage : IMessageAction
{
    public string Command => "registerInquiry";

    public string Title(Language language) => new InquiryTexts(language).FormHeading;

    public Press PressOn(PointedMessage message) => new(
        InquiryDialog.New,
        new Dictionary<string, string> { [InquiryRules.TextField] = CardParts.Cut(message.Text, InquiryRules.TextLimit - 2), [InquiryRules.LinkField] = message.Link?.AbsoluteUri ?? "" },
        CardActivityId: null);
}
