using System.Globalization;
using PolicyBot.Conversation;
using PolicyBot.Plans;

namespace PolicyBot.Tests.Plans;

public sealed class PlanRemindersTests
{
    private static readonly SentCard Card = new("https://smba.trafficmanager.net/", "19:channel;messageid=1", "1");

    [Theory]
    [InlineData("2026-11-10T07:59:59Z", null)]
    [InlineData("2026-11-10T08:00:00Z", "1:1")]
    [InlineData("2026-11-13T07:59:59Z", "1:1")]
    [InlineData("2026-11-13T08:00:00Z", "1:2")]
    public void Given_a_plan_sent_on_a_Thursday_when_three_working_days_have_passed_then_it_is_brought_up_and_again_after_three_more(string now, string? occurrence)
    {
        var plan = A.Plan(new PlanState.Waiting(1, A.Now));
        var due = PlanReminders.DueFor(plan, A.Gausdal, Card, Moment(now)).ToList();
        Assert.Equal(occurrence, due.SingleOrDefault()?.Occurrence);
        Assert.All(due, reminder => Assert.Equal(new Recipient.Conversation(Card.ServiceUrl, Card.ConversationId), reminder.Message.Recipient));
    }

    [Fact]
    public void Given_a_plan_sent_on_the_Wednesday_before_Easter_when_working_days_are_counted_then_the_holidays_are_not_among_them()
    {
        var plan = A.Plan(new PlanState.Waiting(1, Moment("2027-03-24T09:00:00Z")));
        Assert.Empty(PlanReminders.DueFor(plan, A.Gausdal, Card, Moment("2027-04-01T07:59:00Z")));
        Assert.Single(PlanReminders.DueFor(plan, A.Gausdal, Card, Moment("2027-04-01T08:00:00Z")));
    }

    [Theory]
    [InlineData("2027-06-15T05:59:59Z", null)]
    [InlineData("2027-06-16T06:00:00Z", "2027-06-30:before")]
    [InlineData("2027-06-30T05:59:59Z", "2027-06-30:before")]
    [InlineData("2027-06-30T06:00:00Z", "2027-06-30:end")]
    public void Given_a_time_limited_account_in_use_when_its_end_comes_near_then_the_owner_is_told_14_days_before_and_on_the_day(string now, string? occurrence)
    {
        var form = A.Form.With("varighet", "tidsavgrenset").With(PlanQuestionnaire.EndDate, "2027-06-30");
        var plan = A.Plan(A.State("in-use"), form: form);
        var due = PlanReminders.DueFor(plan, A.Gausdal, null, Moment(now)).ToList();
        Assert.Equal(occurrence, due.SingleOrDefault()?.Occurrence);
        Assert.All(due, reminder => Assert.Equal(new Recipient.OnePerson(A.Kari.Id), reminder.Message.Recipient));
    }

    [Fact]
    public void Given_a_permanent_account_that_once_had_an_end_date_when_the_date_passes_then_nobody_is_told()
    {
        var form = A.Form.With("varighet", "permanent").With(PlanQuestionnaire.EndDate, "2027-06-30");
        Assert.Empty(PlanReminders.DueFor(A.Plan(A.State("in-use"), form: form), A.Gausdal, null, Moment("2027-07-01T09:00:00Z")));
    }

    [Fact]
    public void Given_a_draft_when_it_has_lain_for_60_days_then_its_owner_is_reminded_once()
    {
        var draft = A.Plan(new PlanState.Draft()) with { ChangedAt = A.Now };
        Assert.Empty(PlanReminders.DueFor(draft, A.Gausdal, null, A.Now.AddDays(59)));
        Assert.Equal("once", Assert.Single(PlanReminders.DueFor(draft, A.Gausdal, null, A.Now.AddDays(60))).Occurrence);
        Assert.Equal("once", Assert.Single(PlanReminders.DueFor(draft, A.Gausdal, null, A.Now.AddDays(200))).Occurrence);
    }

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
