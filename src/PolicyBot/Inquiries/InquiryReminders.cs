using PolicyBot.Conversation;
using PolicyBot.Languages;
using PolicyBot.Municipalities;

namespace PolicyBot.Inquiries;

/// <summary>Who is told of an enquiry that is nearly due, and of one that is overdue. Knows no clock and no database.</summary>
internal static class InquiryReminders
{
    /// <summary>What is due at a moment. A deadline that has moved is counted anew.</summary>
    /// <param name="one">An open enquiry.</param>
    /// <param name="municipality">Its.</param>
    /// <param name="readers">What the owner and who registered it read.</param>
    /// <param name="advisers">Where what is for the adviser goes.</param>
    /// <param name="now">Any offset.</param>
    public static IEnumerable<Reminder> DueFor(OpenInquiry one, Municipality municipality, Readers readers, IReadOnlyList<Addressee> advisers, DateTimeOffset now)
    {
        if (one.Inquiry.Ending is not null || now < one.Deadline.RemindAt)
        {
            return [];
        }
        var isOverdue = now > one.Deadline.Due;
        var addressees = People(one).Select(person => new Addressee(new Recipient.OnePerson(person.Id), readers.Of(person))).Concat(isOverdue ? advisers : []);
        return addressees.DistinctBy(addressee => addressee.Recipient.Lane).Select(addressee =>
        {
            var texts = new InquiryTexts(addressee.Language);
            // The leader of the unit is a name in the register: the bot can't reach them, so those whom it reaches are asked to tell them.
            var leader = isOverdue && one.Account.UnitLeader.Length > 0 ? texts.LeaderFollowsUp(AdaptiveCards.PlainText.EscapeInline(one.Account.UnitLeader)) : null;
            var card = InquiryCard.For(
                one.Inquiry, one.Account, one.Deadline, municipality, addressee.Language, now, isOverdue ? texts.OverdueHeading : texts.ReminderHeading, leader is null ? [] : [leader]);
            return new Reminder(
                one.Inquiry.Id.ToString(), isOverdue ? "inquiry-overdue" : "inquiry-due", $"{one.Deadline.Due.UtcDateTime:O}:{addressee.Recipient.Lane}", OutgoingMessage.New(addressee.Recipient, card));
        });
    }

    /// <summary>Those who are told: the owner of the account, and who registered it.</summary>
    public static IEnumerable<Person> People(OpenInquiry one) =>
        new[] { one.Account.Owner, one.Inquiry.RegisteredBy }.OfType<Person>().DistinctBy(person => person.Id);
}
