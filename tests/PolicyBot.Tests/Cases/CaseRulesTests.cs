using PolicyBot.Cases;
using PolicyBot.Conversation;
using PolicyBot.Tests.Accounts;
using PolicyBot.Tests.Plans;

namespace PolicyBot.Tests.Cases;

public sealed class CaseRulesTests
{
    private static readonly DateTimeOffset Later = A.Now.AddHours(4);

    [Fact]
    public void Given_a_filled_in_form_when_it_is_sent_then_it_is_a_case_of_the_reporters()
    {
        var reported = Accepted(CaseRules.Decide(Report(("lenke", " https://x.example/1 "), ("annen-konto", "Bygdegruppa"))), CaseEvent.Reported);

        Assert.Equal((A.Kari, ACase.What, "https://x.example/1", "Bygdegruppa", Urgency.Acute), (reported.Reporter, reported.What, reported.Where, reported.AccountName, reported.Urgency));
        Assert.Equal((null, null, null), (reported.Taken, reported.Closing, reported.Number));
    }

    [Fact]
    public void Given_an_account_of_the_register_when_it_is_chosen_then_it_goes_before_what_was_written()
    {
        var report = Report(("konto", $"{AnAccount.Library.Id}"), ("annen-konto", "Noe annet")) with { Account = AnAccount.Library };

        var reported = Accepted(CaseRules.Decide(report), CaseEvent.Reported);

        Assert.Equal((AnAccount.Library.Id, AnAccount.Library.Name), (reported.Account, reported.AccountName));
    }

    [Fact]
    public void Given_what_does_not_fit_when_a_case_is_reported_then_each_field_says_so()
    {
        var wrong = Report(("hva", " "), ("lenke", new string('a', 1001)), ("konto", "x"), ("annen-konto", new string('a', 101)), ("haster", "1"));

        Assert.Equal(
            [
                new FieldError("hva", FieldProblem.Missing), new FieldError("lenke", FieldProblem.TooLong, 1000), new FieldError("konto", FieldProblem.NotAChoice),
                new FieldError("annen-konto", FieldProblem.TooLong, 100), new FieldError("haster", FieldProblem.NotAChoice),
            ],
            Assert.IsType<CaseOutcome.Invalid>(CaseRules.Decide(wrong)).Errors);
        Assert.IsType<CaseOutcome.Invalid>(CaseRules.Decide(Report(("hva", new string('a', 2001)))));
    }

    [Fact]
    public void Given_national_identity_numbers_when_something_is_written_then_they_are_taken_out_and_telephones_stay()
    {
        var reported = Accepted(CaseRules.Decide(Report(("hva", "Gjelder 13097248022, ring 61 22 44 00"), ("annen-konto", "13097248022"))), CaseEvent.Reported);
        var added = Accepted(CaseRules.Decide(ACase.Reported(), new AddToCase(A.Kari, "Det er 13097248022.", Later)), CaseEvent.Added);
        var closed = Accepted(CaseRules.Decide(ACase.Reported(), Close("Om 13097248022.")), CaseEvent.Closed);

        Assert.Equal("Gjelder […], ring 61 22 44 00", reported.What);
        Assert.Equal(("[…]", "Det er […].", "Om […]."), (reported.AccountName, added.Entries[^1].Text, closed.Closing!.Text));
    }

    [Fact]
    public void Given_the_adviser_or_the_team_when_they_take_a_case_then_the_first_stands()
    {
        var taken = Accepted(CaseRules.Decide(ACase.Reported(), new TakeCase(ACase.Leader, Later)), CaseEvent.Taken);

        Assert.Equal(new CaseMark(A.Ola, Later), taken.Taken);
        Assert.Equal(new CaseOutcome.AlreadyTaken(taken.Taken!), CaseRules.Decide(taken, new TakeCase(ACase.Adviser, Later.AddMinutes(1))));
    }

    [Fact]
    public void Given_a_case_that_nobody_has_taken_when_somebody_gives_advice_then_they_have_taken_it_and_can_go_on_giving_it()
    {
        var advised = Accepted(CaseRules.Decide(ACase.Reported(), new AdviseReporter(ACase.Adviser, " Vent. ", Later)), CaseEvent.Advised);
        var again = Accepted(CaseRules.Decide(advised, new AdviseReporter(ACase.Leader, "Svar nå.", Later.AddMinutes(5))), CaseEvent.Advised);

        Assert.Equal(new CaseMark(ACase.Rita, Later), again.Taken);
        Assert.Equal(["Vent.", "Svar nå."], again.Entries.Select(entry => entry.Text));
    }

    [Fact]
    public void Given_a_team_without_a_channel_when_it_is_to_be_brought_in_then_it_is_refused()
    {
        Assert.Equal(Refused(CaseRefusal.NoTeamChannel), CaseRules.Decide(ACase.Reported(), new AskTeam(ACase.Adviser, "Hvem?", HasChannel: false, Later)));
        Assert.True(Accepted(CaseRules.Decide(ACase.Reported(), new AskTeam(ACase.Adviser, "Hvem?", HasChannel: true, Later)), CaseEvent.TeamAsked).IsWithTeam);
    }

    [Fact]
    public void Given_a_case_when_it_is_closed_then_it_needs_an_outcome_and_a_text_and_nothing_more_can_be_done()
    {
        Assert.Equal(
            [new FieldError("utfall", FieldProblem.NotAChoice), new FieldError("tekst", FieldProblem.Missing)],
            Assert.IsType<CaseOutcome.Invalid>(CaseRules.Decide(ACase.Reported(), Close("") with { Kind = CaseRules.KindOf("2") })).Errors);
        var closed = Accepted(CaseRules.Decide(ACase.Reported(), Close("Ferdig.")), CaseEvent.Closed);
        var first = new CaseOutcome.AlreadyClosed(closed.Closing!);

        Assert.Equal(first, CaseRules.Decide(closed, Close("Igjen.")));
        Assert.Equal(first, CaseRules.Decide(closed, new TakeCase(ACase.Leader, Later)));
        Assert.Equal(first, CaseRules.Decide(closed, new AdviseReporter(ACase.Leader, "Nei.", Later)));
        Assert.Equal(first, CaseRules.Decide(closed, new RaiseCase(Later)));
        Assert.Equal(Refused(CaseRefusal.Closed), CaseRules.Decide(closed, new AddToCase(A.Kari, "Mer.", Later)));
    }

    [Fact]
    public void Given_anybody_else_when_they_deal_with_a_case_then_they_learn_only_that_they_may_not()
    {
        var other = new Actor(A.Kari, Role.Administrator);
        foreach (var reported in new[] { ACase.Reported(), ACase.Reported() with { Taken = ACase.Taken, Closing = ACase.Closing } })
        {
            Assert.Equal(Refused(CaseRefusal.NotYours), CaseRules.Decide(reported, new TakeCase(other, Later)));
            Assert.Equal(Refused(CaseRefusal.NotYours), CaseRules.Decide(reported, new AdviseReporter(other, "", Later)));
            Assert.Equal(Refused(CaseRefusal.NotYours), CaseRules.Decide(reported, new AskTeam(other, "", HasChannel: false, Later)));
            Assert.Equal(Refused(CaseRefusal.NotYours), CaseRules.Decide(reported, Close("") with { Actor = other }));
            Assert.Equal(Refused(CaseRefusal.NotFound), CaseRules.Decide(reported, new AddToCase(A.Ola, "Mer.", Later)));
        }
    }

    [Fact]
    public void Given_a_case_that_is_full_when_more_is_written_then_it_is_refused_and_it_can_be_closed()
    {
        var full = ACase.UnderWay() with { Entries = [.. Enumerable.Repeat(ACase.UnderWay().Entries[0], CaseRules.MostEntries)] };

        Assert.Equal(Refused(CaseRefusal.Full), CaseRules.Decide(full, new AddToCase(A.Kari, "Mer.", Later)));
        Accepted(CaseRules.Decide(full, Close("Ferdig.")), CaseEvent.Closed);
    }

    private static ReportCase Report(params (string Field, string Value)[] more) => new(ACase.Id, A.Gausdal.Id, A.Kari, ACase.Typed(more), Account: null, [ACase.Channel], A.Now);

    private static CloseCase Close(string text) => new(ACase.Adviser, ClosingKind.Clarified, text, Later);

    private static CaseOutcome.Refused Refused(CaseRefusal reason) => new(reason);

    private static ReportedCase Accepted(CaseOutcome outcome, CaseEvent happened)
    {
        var accepted = Assert.IsType<CaseOutcome.Accepted>(outcome);
        Assert.Equal(happened, accepted.Event);
        return accepted.Next;
    }
}
