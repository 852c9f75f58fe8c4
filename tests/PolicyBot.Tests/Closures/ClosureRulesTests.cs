using PolicyBot.Accounts;
using PolicyBot.Closures;
using PolicyBot.Conversation;
using PolicyBot.Languages;
using PolicyBot.Municipalities;
using PolicyBot.Tests.Accounts;
using PolicyBot.Tests.Plans;

namespace PolicyBot.Tests.Closures;

/// <summary>Closing an account for a while. It is Thursday 5 November 2026, 09:00.</summary>
public sealed class ClosureRulesTests
{
    private static readonly OfficialAccount Library = AnAccount.Library;

    [Fact]
    public void Given_a_period_and_a_reason_when_the_owner_or_the_adviser_closes_the_account_then_it_is_planned_and_a_colleague_is_refused()
    {
        var closure = Planned(AnAccount.Owner);

        Assert.Equal((Oslo(2026, 12, 23, 12), Oslo(2027, 1, 4, 8)), (closure.Period.From, closure.Period.To));
        Assert.Equal(("Vi har juleferie", A.Kari.Id), (closure.Reason, closure.By.Id));
        Assert.Equal("29:inga", Planned(AnAccount.Adviser).By.Id);
        Assert.IsType<ClosureOutcome.NotYours>(ClosureRules.Decide(Library, new PlanClosure(AnAccount.Colleague, A.Now, Typed(), [])));
        var ended = Library with { Ending = new AccountEnding(new DateOnly(2026, 1, 1), "", new AccountMark("", A.Now)) };
        Assert.IsType<ClosureOutcome.Over>(ClosureRules.Decide(ended, new PlanClosure(AnAccount.Owner, A.Now, Typed(), [])));
    }

    [Theory]
    [InlineData("fra-dag", "2026-11-04", "fra-dag", FieldProblem.Past)]
    [InlineData("fra-dag", "i morgen", "fra-dag", FieldProblem.NotADate)]
    [InlineData("fra-tid", "25:00", "fra-tid", FieldProblem.NotATime)]
    [InlineData("til-dag", "2026-12-22", "til-dag", FieldProblem.Backwards)]
    [InlineData("til-dag", "2028-01-04", "til-dag", FieldProblem.TooFarOff)]
    [InlineData("til-tid", "", "til-tid", FieldProblem.NotATime)]
    [InlineData("begrunnelse", "  ", "begrunnelse", FieldProblem.Missing)]
    public void Given_something_that_does_not_fit_when_an_account_is_closed_then_the_field_says_so(string field, string typed, string wrong, FieldProblem problem)
    {
        var invalid = Assert.IsType<ClosureOutcome.Invalid>(ClosureRules.Decide(Library, new PlanClosure(AnAccount.Owner, A.Now, Typed((field, typed)), [])));

        var error = Assert.Single(invalid.Errors);
        Assert.Equal((wrong, problem), (error.Question, error.Problem));
    }

    [Theory]
    [InlineData("2026-12-01", "2026-12-23", "12:00", false)]
    [InlineData("2026-12-01", "2026-12-23", "12:01", true)]
    [InlineData("2027-01-04", "2027-01-10", "08:00", false)]
    [InlineData("2026-12-30", "2027-01-01", "08:00", true)]
    public void Given_an_account_that_is_to_be_closed_when_another_period_is_planned_then_they_may_touch_but_not_overlap(string fromDay, string toDay, string toTime, bool overlaps)
    {
        var first = Planned(AnAccount.Owner);
        var outcome = ClosureRules.Decide(Library, new PlanClosure(AnAccount.Owner, A.Now, Typed(("fra-dag", fromDay), ("fra-tid", "08:00"), ("til-dag", toDay), ("til-tid", toTime)), [first]));

        Assert.Equal(overlaps ? [new FieldError("til-dag", FieldProblem.Overlaps)] : null, (outcome as ClosureOutcome.Invalid)?.Errors);
        Assert.IsType<ClosureOutcome.Accepted>(ClosureRules.Decide(Library, first, new PlanClosure(AnAccount.Owner, A.Now, Typed(), [first])));
    }

    [Fact]
    public void Given_a_closure_when_it_is_ended_then_it_is_called_off_before_it_begins_and_opened_early_after()
    {
        var closure = Planned(AnAccount.Owner);

        Assert.Equal(new ClosureOutcome.Accepted(closure with { IsCancelled = true }, ClosureEvent.Cancelled), ClosureRules.Decide(Library, closure, new EndClosure(AnAccount.Owner, A.Now)));
        var during = closure.Period.From.AddDays(2);
        var opened = Assert.IsType<ClosureOutcome.Accepted>(ClosureRules.Decide(Library, closure, new EndClosure(AnAccount.Adviser, during)));
        Assert.Equal((ClosureEvent.OpenedEarly, during), (opened.Event, opened.Next.Period.To));
        Assert.IsType<ClosureOutcome.Over>(ClosureRules.Decide(Library, closure, new EndClosure(AnAccount.Owner, closure.Period.To)));
        Assert.IsType<ClosureOutcome.Over>(ClosureRules.Decide(Library, closure with { IsCancelled = true }, new EndClosure(AnAccount.Owner, A.Now)));
        Assert.IsType<ClosureOutcome.NotYours>(ClosureRules.Decide(Library, closure, new EndClosure(AnAccount.Colleague, A.Now)));
    }

    [Fact]
    public void Given_a_closure_that_has_begun_when_its_end_is_moved_then_it_keeps_its_beginning()
    {
        var closure = Planned(AnAccount.Owner);
        var during = closure.Period.From.AddDays(3);

        var changed = Assert.IsType<ClosureOutcome.Accepted>(ClosureRules.Decide(Library, closure, new PlanClosure(AnAccount.Owner, during, Typed(("fra-dag", "2026-12-27"), ("til-dag", "2027-01-11")), [closure])));

        Assert.Equal((ClosureEvent.Changed, closure.Period.From, Oslo(2027, 1, 11, 8)), (changed.Event, changed.Next.Period.From, changed.Next.Period.To));
    }

    [Theory]
    [InlineData(Language.Nb, "Her er det stengt fra onsdag 23. desember kl. 12.00 til mandag 4. januar kl. 08.00. Vi har juleferie. I denne tiden følger vi ikke med, og det går ikke an å kommentere. Trenger du svar nå, finner du oss på nettsidene til Gausdal kommune.")]
    [InlineData(Language.Nn, "Her er det stengt frå onsdag 23. desember kl. 12.00 til måndag 4. januar kl. 08.00. Vi har juleferie. I denne tida følgjer vi ikkje med, og det går ikkje an å kommentere. Treng du svar no, finn du oss på nettsidene til Gausdal kommune.")]
    public void Given_a_closure_when_its_notice_is_made_then_it_says_why_and_for_how_long(Language language, string notice) => Assert.Equal(notice, ClosureNotice.Of(Planned(AnAccount.Owner), A.Gausdal, language));

    [Fact]
    public void Given_a_closure_when_its_moments_come_then_the_owner_is_told_to_close_and_to_open()
    {
        var closure = Planned(AnAccount.Adviser);
        string[] At(DateTimeOffset now, OfficialAccount? account = null) =>
            [.. ClosureReminders.DueFor(closure, account ?? Library, A.Gausdal, Readers.All(Language.Nb), now).Select(reminder => $"{reminder.Kind} {reminder.Message.Recipient.Lane}")];

        Assert.Empty(At(closure.Period.From.AddSeconds(-1)));
        Assert.Equal(["closure-begins person:29:kari"], At(closure.Period.From));
        Assert.Equal(["closure-begins person:29:inga"], At(closure.Period.From, Library with { Owner = null }));
        Assert.Empty(At(closure.Period.From.AddDays(2)));
        Assert.Equal(["closure-ends person:29:kari"], At(closure.Period.To));
        Assert.Empty(At(closure.Period.To.AddDays(2)));
        Assert.Empty(ClosureReminders.DueFor(closure with { IsCancelled = true }, Library, A.Gausdal, Readers.All(Language.Nb), closure.Period.From));
    }

    /// <summary>Over Christmas.</summary>
    internal static Closure Planned(Actor by) => Assert.IsType<ClosureOutcome.Accepted>(ClosureRules.Decide(Library, new PlanClosure(by, A.Now, Typed(), []))).Next;

    private static Dictionary<string, string> Typed(params (string Field, string Value)[] changed)
    {
        var typed = new Dictionary<string, string> { ["fra-dag"] = "2026-12-23", ["fra-tid"] = "12:00", ["til-dag"] = "2027-01-04", ["til-tid"] = "08:00", ["begrunnelse"] = "Vi har juleferie" };
        foreach (var (field, value) in changed)
        {
            typed[field] = value;
        }
        return typed;
    }

    private static DateTimeOffset Oslo(int year, int month, int day, int hour) => OsloTime.At(new DateOnly(year, month, day), new TimeOnly(hour, 0)).ToUniversalTime();
}
