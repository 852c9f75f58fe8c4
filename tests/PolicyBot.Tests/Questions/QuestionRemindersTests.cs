using System.Globalization;
using PolicyBot.Conversation;
using PolicyBot.Questions;
using PolicyBot.Tests.Plans;

namespace PolicyBot.Tests.Questions;

public sealed class QuestionRemindersTests
{
    [Theory]
    [InlineData("2026-11-09T07:59:59Z", null)]
    [InlineData("2026-11-09T08:00:00Z", "1:1:channel:Cases")]
    [InlineData("2026-11-11T07:59:59Z", "1:1:channel:Cases")]
    [InlineData("2026-11-11T08:00:00Z", "1:2:channel:Cases")]
    public void Given_a_question_passed_on_a_Thursday_when_two_working_days_have_passed_then_it_is_brought_up_in_its_thread_and_again_after_two_more(string now, string? occurrence)
    {
        var thread = new Recipient.Conversation("https://smba.example/", "19:cases;messageid=1");

        var due = QuestionReminders.DueFor(AQuestion.Passed(), A.Gausdal, [AQuestion.Place with { Thread = thread }], Moment(now)).ToList();

        Assert.Equal(occurrence, due.SingleOrDefault()?.Occurrence);
        Assert.All(due, reminder => Assert.Equal(thread, reminder.Message.Recipient));
    }

    [Fact]
    public void Given_a_question_that_was_delivered_late_when_it_is_brought_up_then_the_days_count_from_then()
    {
        var late = AQuestion.Passed() with { DeliveredAt = A.Now.AddDays(4) };

        Assert.Equal(0, QuestionReminders.RoundsPassed(late, A.Gausdal, A.Now.AddDays(5)));
        Assert.Equal(1, QuestionReminders.RoundsPassed(late, A.Gausdal, A.Now.AddDays(6)));
    }

    [Fact]
    public void Given_a_question_that_is_replied_to_or_with_nobody_when_time_passes_then_nobody_is_reminded()
    {
        Assert.Equal(0, QuestionReminders.RoundsPassed(AQuestion.Passed(AQuestion.Answer), A.Gausdal, A.Now.AddYears(1)));
        Assert.Equal(0, QuestionReminders.RoundsPassed(AQuestion.Passed() with { DeliveredTo = [], DeliveredAt = null }, A.Gausdal, A.Now.AddYears(1)));
    }

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
