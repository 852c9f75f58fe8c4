using PolicyBot.Conversation;
using PolicyBot.Municipalities;
using PolicyBot.Reading;
using PolicyBot.Tests.Plans;

namespace PolicyBot.Tests.Reading;

/// <summary>Who may ask, what counts as confirmed, and when somebody is reminded.</summary>
public sealed class ReadingRulesTests
{
    private static readonly Actor Adviser = new(A.Eva, Role.Adviser);
    private static readonly string Version = A.Gausdal.Guideline.Source.Version;
    private static readonly ReadingRound Round = new(Version, new DateOnly(2026, 11, 20), A.Eva, A.Now);
    private static readonly Municipality WithUnits = A.Gausdal with { Units = ["Biblioteket", "Kultur, idrett og fritid"] };

    [Theory]
    [InlineData(Role.Adviser)]
    [InlineData(Role.Radmannsteam)]
    public void Given_the_adviser_or_the_radmannsteam_when_they_ask_with_a_day_to_come_then_a_round_begins(Role role) =>
        Assert.Equal(
            new ReadingOutcome.Started(Round with { StartedBy = A.Kari }),
            ReadingRules.Decide(null, A.Gausdal, new StartReading(new Actor(A.Kari, role), A.Now, Version, "2026-11-20")));

    [Theory]
    [InlineData(Role.None)]
    [InlineData(Role.Administrator)]
    public void Given_anybody_else_when_they_ask_then_they_are_refused_before_they_learn_anything(Role role) =>
        Assert.IsType<ReadingOutcome.NotAllowed>(ReadingRules.Decide(Round, A.Gausdal, new StartReading(new Actor(A.Kari, role), A.Now, "x", "x")));

    [Theory]
    [InlineData("", FieldProblem.NotADate)]
    [InlineData("20.11.2026", FieldProblem.NotADate)]
    [InlineData("2026-11-05", FieldProblem.NotInTheFuture)]
    public void Given_a_day_that_will_not_do_when_it_is_sent_then_it_must_be_mended(string due, FieldProblem problem) =>
        Assert.Equal(new ReadingOutcome.Invalid(new FieldError(ReadingRules.DueField, problem)), ReadingRules.Decide(null, A.Gausdal, new StartReading(Adviser, A.Now, Version, due)));

    [Fact]
    public void Given_a_round_or_another_version_when_it_is_asked_again_then_it_is_told()
    {
        Assert.Equal(new ReadingOutcome.AlreadyStarted(Round), ReadingRules.Decide(Round, A.Gausdal, new StartReading(Adviser, A.Now, Version, "2026-12-01")));
        Assert.IsType<ReadingOutcome.Moved>(ReadingRules.Decide(null, A.Gausdal, new StartReading(Adviser, A.Now, "2010", "2026-12-01")));
    }

    [Fact]
    public void Given_a_unit_when_somebody_confirms_then_it_is_tidied_and_a_second_time_changes_nothing()
    {
        Assert.Equal(new ReadingOutcome.Confirmed(A.Now, "Biblioteket på Segalstad"), Confirm(null, "  Biblioteket  på\tSegalstad\n", A.Gausdal));
        Assert.Equal(new ReadingOutcome.AlreadyConfirmed(A.Now.AddDays(-1)), Confirm(Mark() with { ConfirmedAt = A.Now.AddDays(-1) }, "", A.Gausdal));
        Assert.IsType<ReadingOutcome.NotAsked>(ReadingRules.Decide(null, null, A.Gausdal, new ConfirmReading(A.Now, "Biblioteket")));
    }

    [Theory]
    [InlineData(" ", FieldProblem.Missing)]
    [InlineData("Kinoen", FieldProblem.NotAChoice)]
    public void Given_a_list_of_units_when_somebody_names_none_of_them_then_it_must_be_mended(string unit, FieldProblem problem)
    {
        Assert.Equal(problem, Assert.IsType<ReadingOutcome.Invalid>(Confirm(Mark(), unit, WithUnits)).Error.Problem);
        Assert.IsType<ReadingOutcome.Confirmed>(Confirm(Mark(), "Kultur, idrett og fritid", WithUnits));
    }

    [Fact]
    public void Given_a_unit_that_is_too_long_when_it_is_typed_then_it_must_be_mended() =>
        Assert.Equal(FieldProblem.TooLong, Assert.IsType<ReadingOutcome.Invalid>(Confirm(Mark(), new string('x', 101), A.Gausdal)).Error.Problem);

    [Theory]
    [InlineData(0, "2026-11-12T08:59", null)] // asked on Thursday 5 November at nine: five working days are over on Thursday 12
    [InlineData(0, "2026-11-12T09:00", 1)]
    [InlineData(1, "2026-11-19T08:59", null)]
    [InlineData(1, "2026-11-19T09:00", 2)]
    [InlineData(0, "2026-11-19T09:00", 2)]
    [InlineData(2, "2027-11-19T09:00", null)]
    public void Given_somebody_who_has_not_confirmed_when_working_days_pass_then_they_are_reminded_twice_and_no_more(int had, string oslo, int? due) =>
        Assert.Equal(due, ReadingRules.ReminderDue(Mark() with { Reminders = had }, Calendar, OsloTime.At(DateOnly.Parse(oslo[..10], null), TimeOnly.Parse(oslo[11..], null))));

    [Fact]
    public void Given_somebody_who_has_confirmed_when_time_passes_then_they_are_not_reminded() =>
        Assert.Null(ReadingRules.ReminderDue(Mark() with { ConfirmedAt = A.Now }, Calendar, A.Now.AddYears(1)));

    private static WorkingCalendar Calendar => new(A.Gausdal.WorkingTime);

    private static ReadingMark Mark() => new(A.Kari.Id, A.Now, Reminders: 0, ConfirmedAt: null, Unit: null);

    private static ReadingOutcome Confirm(ReadingMark? mark, string unit, Municipality municipality) => ReadingRules.Decide(Round, mark, municipality, new ConfirmReading(A.Now, unit));
}
