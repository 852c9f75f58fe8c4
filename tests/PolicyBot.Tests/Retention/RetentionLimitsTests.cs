using PolicyBot.Retention;
using PolicyBot.Tests.Plans;

namespace PolicyBot.Tests.Retention;

public sealed class RetentionLimitsTests
{
    [Fact]
    public void Given_the_settings_when_it_is_a_moment_then_each_limit_is_so_many_days_before()
    {
        var options = new RetentionOptions { MessageDays = 1, ContactDays = 2, DraftDays = 3, OfferDays = 4, InquiryDays = 5, QuestionDays = 6, ReadingDays = 7, ReminderDays = 8 };

        Assert.Equal(
            new RetentionLimits(
                Messages: Before(1), Contacts: Before(2), Drafts: Before(3), Offers: Before(4), Inquiries: Before(5), Questions: Before(6), Readings: Before(7), Reminders: Before(8)),
            RetentionLimits.At(A.Now, options));
    }

    private static DateTimeOffset Before(int days) => A.Now - TimeSpan.FromDays(days);
}
