namespace PolicyBot.Retention;

/// <summary>What is older than this at a moment is past its time. UTC.</summary>
/// <param name="Messages">Messages that were stored before it.</param>
/// <param name="Contacts">People who were last met before it.</param>
/// <param name="Drafts">Plans that were last changed before it.</param>
/// <param name="Offers">Offers that could last be taken before it.</param>
/// <param name="Inquiries">Enquiries that ended before it.</param>
/// <param name="Questions">Questions that were last replied to before it.</param>
/// <param name="Readings">People who were asked before it.</param>
/// <param name="Reminders">Reminders that were given before it.</param>
internal sealed record RetentionLimits(
    DateTimeOffset Messages, DateTimeOffset Contacts, DateTimeOffset Drafts, DateTimeOffset Offers, DateTimeOffset Inquiries, DateTimeOffset Questions, DateTimeOffset Readings, DateTimeOffset Reminders)
{
    /// <summary>The limits at a moment.</summary>
    public static RetentionLimits At(DateTimeOffset now, RetentionOptions options) => new(
        now.AddDays(-options.MessageDays),
        now.AddDays(-options.ContactDays),
        now.AddDays(-options.DraftDays),
        now.AddDays(-options.OfferDays),
        now.AddDays(-options.InquiryDays),
        now.AddDays(-options.QuestionDays),
        now.AddDays(-options.ReadingDays),
        now.AddDays(-options.ReminderDays));
}
