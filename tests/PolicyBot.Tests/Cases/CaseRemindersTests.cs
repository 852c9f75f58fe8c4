using System.Globalization;
using PolicyBot.Cases;
using PolicyBot.Conversation;
using PolicyBot.Tests.Plans;

namespace PolicyBot.Tests.Cases;

/// <summary>Limits in Gausdal's working time, Monday to Friday 08:00 to 15:30; all moments are Oslo's.</summary>
public sealed class CaseRemindersTests
{
    [Theory]
    [InlineData(Urgency.Acute, "2026-11-05T09:00+01:00", "2026-11-05T09:30+01:00", "2026-11-05T10:00+01:00")]
    [InlineData(Urgency.Acute, "2026-11-06T15:10+01:00", "2026-11-09T08:10+01:00", "2026-11-09T08:40+01:00")]    // over a weekend
    [InlineData(Urgency.Acute, "2026-11-07T12:00+01:00", "2026-11-09T08:30+01:00", "2026-11-09T09:00+01:00")]    // on a Saturday
    [InlineData(Urgency.Acute, "2026-04-01T15:20+02:00", "2026-04-07T08:20+02:00", "2026-04-07T08:50+02:00")]    // before Easter
    [InlineData(Urgency.Possible, "2026-11-05T09:00+01:00", "2026-11-06T09:00+01:00", "2026-11-09T09:00+01:00")]
    [InlineData(Urgency.Unsure, "2026-04-01T14:00+02:00", "2026-04-07T14:00+02:00", "2026-04-08T14:00+02:00")]
    [InlineData(Urgency.Unsure, "2026-05-15T20:00+02:00", "2026-05-19T08:00+02:00", "2026-05-20T08:00+02:00")]   // before 17 May, a Sunday
    public void Given_a_case_that_nobody_takes_when_the_limit_passes_then_it_is_brought_up_and_after_as_long_again_raised(Urgency urgency, string at, string late, string raised)
    {
        var reported = ACase.Reported(urgency, Moment(at));
        var thread = new Recipient.Conversation("https://smba.example/", "19:cases;messageid=1");
        var place = ACase.Place with { Thread = thread };

        Assert.Empty(CaseReminders.DueFor(reported, A.Gausdal, [place], Moment(late).AddSeconds(-1)));
        Assert.Equal(thread, Assert.Single(CaseReminders.DueFor(reported, A.Gausdal, [place], Moment(late))).Message.Recipient);
        Assert.False(CaseReminders.IsToBeRaised(reported, A.Gausdal, Moment(raised).AddSeconds(-1)));
        Assert.True(CaseReminders.IsToBeRaised(reported, A.Gausdal, Moment(raised)));
    }

    [Fact]
    public void Given_a_case_that_is_taken_closed_or_raised_when_time_passes_then_nothing_more_is_due()
    {
        var later = A.Now.AddYears(1);

        Assert.False(CaseReminders.IsLate(ACase.Reported() with { Taken = ACase.Taken }, A.Gausdal, later));
        Assert.False(CaseReminders.IsToBeRaised(ACase.Reported() with { Taken = ACase.Taken }, A.Gausdal, later));
        Assert.False(CaseReminders.IsLate(ACase.Reported() with { Closing = ACase.Closing }, A.Gausdal, later));
        Assert.False(CaseReminders.IsToBeRaised(ACase.Reported() with { RaisedAt = A.Now }, A.Gausdal, later));
        Assert.Empty(CaseReminders.DueFor(ACase.Reported() with { RaisedAt = A.Now }, A.Gausdal, [ACase.Place], later));
    }

    [Fact]
    public void Given_a_pack_with_limits_of_its_own_when_they_pass_then_they_count()
    {
        var patient = A.Gausdal with { OperationRules = A.Gausdal.OperationRules with { CaseLimits = new CaseLimits { AcuteMinutes = 60, Days = 3 } } };

        Assert.False(CaseReminders.IsLate(ACase.Reported(), patient, A.Now.AddMinutes(59)));
        Assert.True(CaseReminders.IsLate(ACase.Reported(), patient, A.Now.AddMinutes(60)));
        Assert.False(CaseReminders.IsLate(ACase.Reported(Urgency.Possible), patient, A.Now.AddDays(4)));
        Assert.True(CaseReminders.IsLate(ACase.Reported(Urgency.Possible), patient, A.Now.AddDays(5)));
    }

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
