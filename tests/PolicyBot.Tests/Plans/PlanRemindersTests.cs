using System.Globalization;
using PolicyBot.Conversation;
using PolicyBot.Languages;
using PolicyBot.Municipalities;
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
        var due = PlanReminders.DueFor(plan, A.Gausdal, Readers.All(Language.Nb), Card, Moment(now)).ToList();
        Assert.Equal(occurrence, due.SingleOrDefault()?.Occurrence);
        Assert.All(due, reminder => Assert.Equal(new Recipient.Conversation(Card.ServiceUrl, Card.ConversationId), reminder.Message.Recipient));
    }

    [Theory]
    [InlineData("2027-03-24T09:00", "2027-04-01T09:00", "before Easter")]
    [InlineData("2027-05-04T12:00", "2027-05-10T12:00", "before Ascension Day, on a Thursday")]
    [InlineData("2027-05-13T12:00", "2027-05-19T12:00", "before Whitsun, whose Monday is 17 May")]
    [InlineData("2026-05-15T15:00", "2026-05-20T15:00", "before 17 May on a Sunday, which takes no working day")]
    [InlineData("2028-05-16T10:00", "2028-05-22T10:00", "before 17 May on a Wednesday")]
    [InlineData("2026-12-23T14:00", "2026-12-29T14:00", "before Christmas, whose Eve is a working day")]
    [InlineData("2026-12-30T20:00", "2027-01-06T08:00", "in the evening, before New Year")]
    [InlineData("2027-03-26T11:00", "2027-04-02T08:00", "on Good Friday")]
    [InlineData("2026-10-23T09:00", "2026-10-28T09:00", "before summer time ends")]
    public void Given_a_plan_sent_before_holidays_when_working_days_are_counted_then_the_holidays_are_not_among_them(string sent, string due, string when)
    {
        var plan = A.Plan(new PlanState.Waiting(1, InOslo(sent)));
        Assert.True(!PlanReminders.DueFor(plan, A.Gausdal, Readers.All(Language.Nb), Card, InOslo(due).AddSeconds(-1)).Any(), $"Too early: sent {when}.");
        Assert.True(PlanReminders.DueFor(plan, A.Gausdal, Readers.All(Language.Nb), Card, InOslo(due)).Any(), $"Too late: sent {when}.");
        Assert.True(InOslo(sent) <= PlanReminders.WindowAt(InOslo(due)).SentBefore, $"Not looked for: sent {when}.");
    }

    [Fact]
    public void Given_a_plan_that_was_not_looked_at_for_long_when_it_is_brought_up_then_it_is_once_with_all_the_days_that_it_has_waited()
    {
        var due = Assert.Single(PlanReminders.DueFor(A.Plan(new PlanState.Waiting(1, A.Now)), A.Gausdal, Readers.All(Language.Nb), Card, A.Now.AddDays(14)));
        Assert.Contains("har ventet i 9 arbeidsdager", due.Message.Card!.Value.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_municipality_that_works_on_other_days_when_a_plan_waits_then_its_days_count()
    {
        var weekends = A.Gausdal with { WorkingTime = new WorkingTime([DayOfWeek.Saturday, DayOfWeek.Sunday], new TimeOnly(10, 0), new TimeOnly(14, 0)) };
        var plan = A.Plan(new PlanState.Waiting(1, A.Now));
        Assert.Empty(PlanReminders.DueFor(plan, weekends, Readers.All(Language.Nb), Card, InOslo("2026-11-15T09:59")));
        Assert.Single(PlanReminders.DueFor(plan, weekends, Readers.All(Language.Nb), Card, InOslo("2026-11-15T10:00")));
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
        var due = PlanReminders.DueFor(plan, A.Gausdal, Readers.All(Language.Nb), null, Moment(now)).ToList();
        Assert.Equal(occurrence, due.SingleOrDefault()?.Occurrence);
        Assert.All(due, reminder => Assert.Equal(new Recipient.OnePerson(A.Kari.Id), reminder.Message.Recipient));
    }

    [Fact]
    public void Given_a_permanent_account_that_once_had_an_end_date_when_the_date_passes_then_nobody_is_told()
    {
        var form = A.Form.With("varighet", "permanent").With(PlanQuestionnaire.EndDate, "2027-06-30");
        Assert.Empty(PlanReminders.DueFor(A.Plan(A.State("in-use"), form: form), A.Gausdal, Readers.All(Language.Nb), null, Moment("2027-07-01T09:00:00Z")));
    }

    [Fact]
    public void Given_a_draft_when_it_has_lain_for_60_days_then_its_owner_is_reminded_once()
    {
        var draft = A.Plan(new PlanState.Draft()) with { ChangedAt = A.Now };
        Assert.Empty(PlanReminders.DueFor(draft, A.Gausdal, Readers.All(Language.Nb), null, A.Now.AddDays(59)));
        Assert.Equal("once", Assert.Single(PlanReminders.DueFor(draft, A.Gausdal, Readers.All(Language.Nb), null, A.Now.AddDays(60))).Occurrence);
        Assert.Equal("once", Assert.Single(PlanReminders.DueFor(draft, A.Gausdal, Readers.All(Language.Nb), null, A.Now.AddDays(200))).Occurrence);
    }

    [Theory]
    [InlineData("draft")]
    [InlineData("waiting")]
    [InlineData("changes-asked")]
    [InlineData("turned-down")]
    public void Given_an_account_in_use_whose_plan_is_edited_to_last_longer_when_the_approved_end_comes_then_the_owner_is_told_of_that(string state)
    {
        var approved = (PlanState.Approved)A.State("in-use") with { Version = 1 };
        var plan = A.Plan(state == "draft" ? new PlanState.Draft(1) : A.State(state), form: A.Form.With(PlanQuestionnaire.EndDate, "2029-12-31")) with
        {
            Standing = approved,
            Rounds = [new PlanRound(1, A.Form.With(PlanQuestionnaire.EndDate, "2027-06-30"), A.Now, approved.Decision)],
        };
        var due = PlanReminders.DueFor(plan, A.Gausdal, Readers.All(Language.Nb), Card, Moment("2027-06-30T06:00:00Z"));
        Assert.Equal("2027-06-30:end", Assert.Single(due, reminder => reminder.Kind == "ending").Occurrence);
    }

    [Fact]
    public void Given_an_owner_who_reads_nynorsk_when_they_are_reminded_then_it_is_in_nynorsk_and_the_channels_reminder_is_in_its_own_language()
    {
        var draft = A.Plan(new PlanState.Draft()) with { ChangedAt = A.Now };
        Assert.Equal("nn", LanguageOf(Assert.Single(PlanReminders.DueFor(draft, A.Gausdal, Readers.All(Language.Nn), null, A.Now.AddDays(60)))));
        var ending = A.Plan(A.State("in-use"), form: A.Form.With("varighet", "tidsavgrenset").With(PlanQuestionnaire.EndDate, "2027-06-30"));
        Assert.Equal("nn", LanguageOf(Assert.Single(PlanReminders.DueFor(ending, A.Gausdal, Readers.All(Language.Nn), null, Moment("2027-06-30T06:00:00Z")))));
        var waiting = A.Plan(new PlanState.Waiting(1, A.Now));
        Assert.Equal("nb", LanguageOf(Assert.Single(PlanReminders.DueFor(waiting, A.Gausdal, Readers.All(Language.Nn), Card, Moment("2026-11-10T08:00:00Z")))));
    }

    [Fact]
    public void Given_a_deputy_who_reads_another_language_than_the_owner_when_both_are_reminded_then_each_reads_their_own()
    {
        var draft = A.Plan(new PlanState.Draft()) with { Deputy = A.Eva };
        var readers = new Readers(new Dictionary<string, Language> { [A.Eva.Id] = Language.En }, Language.Nn);
        Assert.Equal(["en", "nn"], PlanReminders.DueFor(draft, A.Gausdal, readers, null, A.Now.AddDays(60)).Select(LanguageOf));
    }

    private static string? LanguageOf(Reminder reminder) => reminder.Message.Card!.Value.GetProperty("lang").GetString();

    private static DateTimeOffset InOslo(string text)
    {
        var local = DateTime.ParseExact(text, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
        return OsloTime.At(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
    }

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
