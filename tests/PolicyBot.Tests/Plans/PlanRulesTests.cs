using PolicyBot.Conversation;
using PolicyBot.Plans;

namespace PolicyBot.Tests.Plans;

/// <summary>Who may do what with a plan in each state, as tables: a row for every state, a column for everybody.</summary>
public sealed class PlanRulesTests
{
    private static readonly Uri Address = new("https://www.facebook.com/biblioteket");

    public static TheoryData<string, string, string> Deciding => Table("""
        state            leader          applicant       applicant-in-team  employee
        draft            NotSent         NotInTheTeam    NotSent            NotInTheTeam
        waiting          Accepted        NotInTheTeam    OwnPlan            NotInTheTeam
        receipted        Accepted        NotInTheTeam    OwnPlan            NotInTheTeam
        changes-asked    AlreadyDecided  NotInTheTeam    OwnPlan            NotInTheTeam
        approved         AlreadyDecided  NotInTheTeam    OwnPlan            NotInTheTeam
        in-use           AlreadyDecided  NotInTheTeam    OwnPlan            NotInTheTeam
        turned-down      AlreadyDecided  NotInTheTeam    OwnPlan            NotInTheTeam
        withdrawn        Withdrawn       NotInTheTeam    Withdrawn          NotInTheTeam
        withdrawn-draft  Withdrawn       NotInTheTeam    Withdrawn          NotInTheTeam
        """);

    public static TheoryData<string, string, string> Sending => Table("""
        state            applicant    applicant-in-team  leader    employee
        draft            Accepted     Accepted           NotYours  NotYours
        waiting          AlreadySent  AlreadySent        NotYours  NotYours
        receipted        AlreadySent  AlreadySent        NotYours  NotYours
        changes-asked    Accepted     Accepted           NotYours  NotYours
        approved         AlreadySent  AlreadySent        NotYours  NotYours
        in-use           AlreadySent  AlreadySent        NotYours  NotYours
        turned-down      AlreadySent  AlreadySent        NotYours  NotYours
        withdrawn        Withdrawn    Withdrawn          NotYours  NotYours
        withdrawn-draft  Withdrawn    Withdrawn          NotYours  NotYours
        """);

    public static TheoryData<string, string, string> Withdrawing => Table("""
        state            applicant  applicant-in-team  leader    employee
        draft            Accepted   Accepted           NotYours  NotYours
        waiting          Accepted   Accepted           NotYours  NotYours
        receipted        Accepted   Accepted           NotYours  NotYours
        changes-asked    Accepted   Accepted           NotYours  NotYours
        approved         Decided    Decided            NotYours  NotYours
        in-use           Decided    Decided            NotYours  NotYours
        turned-down      Decided    Decided            NotYours  NotYours
        withdrawn        Withdrawn  Withdrawn          NotYours  NotYours
        withdrawn-draft  Withdrawn  Withdrawn          NotYours  NotYours
        """);

    public static TheoryData<string, string, string> Registering => Table("""
        state            applicant          applicant-in-team  leader    employee
        draft            NotApproved        NotApproved        NotYours  NotYours
        waiting          NotApproved        NotApproved        NotYours  NotYours
        receipted        NotApproved        NotApproved        NotYours  NotYours
        changes-asked    NotApproved        NotApproved        NotYours  NotYours
        approved         Accepted           Accepted           NotYours  NotYours
        in-use           AlreadyRegistered  AlreadyRegistered  NotYours  NotYours
        turned-down      NotApproved        NotApproved        NotYours  NotYours
        withdrawn        Withdrawn          Withdrawn          NotYours  NotYours
        withdrawn-draft  Withdrawn          Withdrawn          NotYours  NotYours
        """);

    public static TheoryData<string, string, string> Revising => Table("""
        state            applicant    applicant-in-team  leader    employee
        draft            AlreadySent  AlreadySent        NotYours  NotYours
        waiting          AlreadySent  AlreadySent        NotYours  NotYours
        receipted        AlreadySent  AlreadySent        NotYours  NotYours
        changes-asked    AlreadySent  AlreadySent        NotYours  NotYours
        approved         Accepted     Accepted           NotYours  NotYours
        in-use           Accepted     Accepted           NotYours  NotYours
        turned-down      Decided      Decided            NotYours  NotYours
        withdrawn        Withdrawn    Withdrawn          NotYours  NotYours
        withdrawn-draft  Withdrawn    Withdrawn          NotYours  NotYours
        """);

    [Theory, MemberData(nameof(Deciding))]
    public void Given_a_plan_when_somebody_approves_it_then_the_table_says_what_comes_of_it(string state, string who, string expected) =>
        Assert.Equal(expected, NameOf(PlanRules.Decide(Plan(state), new ApprovePlan(Actor(who), A.Now, VersionOf(state)))));

    [Theory, MemberData(nameof(Deciding))]
    public void Given_a_plan_when_somebody_asks_for_changes_then_the_table_says_what_comes_of_it(string state, string who, string expected) =>
        Assert.Equal(expected, NameOf(PlanRules.Decide(Plan(state), new AskForChanges(Actor(who), A.Now, VersionOf(state), "Skriv mer."))));

    [Theory, MemberData(nameof(Deciding))]
    public void Given_a_plan_when_somebody_turns_it_down_then_the_table_says_what_comes_of_it(string state, string who, string expected) =>
        Assert.Equal(expected, NameOf(PlanRules.Decide(Plan(state), new TurnDownPlan(Actor(who), A.Now, VersionOf(state), "Siden finnes."))));

    [Theory, MemberData(nameof(Deciding))]
    public void Given_a_plan_when_somebody_confirms_receipt_then_only_the_first_is_named(string state, string who, string expected) =>
        Assert.Equal(
            state == "receipted" && who == "leader" ? "AlreadyDecided" : expected,
            NameOf(PlanRules.Decide(Plan(state), new ReceivePlan(Actor(who), A.Now, VersionOf(state)))));

    [Theory, MemberData(nameof(Deciding))]
    public void Given_a_plan_when_somebody_opens_the_field_for_a_decision_then_the_same_hindrances_hold(string state, string who, string expected) =>
        Assert.Equal(expected == "Accepted" ? null : expected, NameOf(PlanRules.Hindrance(Plan(state), Actor(who), VersionOf(state))));

    [Theory, MemberData(nameof(Sending))]
    public void Given_a_plan_when_somebody_sends_it_then_the_table_says_what_comes_of_it(string state, string who, string expected) =>
        Assert.Equal(expected, NameOf(PlanRules.Decide(Plan(state), new SendPlan(Actor(who).Person, A.Now, [], HasChannel: true))));

    [Theory, MemberData(nameof(Withdrawing))]
    public void Given_a_plan_when_somebody_withdraws_it_then_the_table_says_what_comes_of_it(string state, string who, string expected) =>
        Assert.Equal(expected, NameOf(PlanRules.Decide(Plan(state), new WithdrawPlan(Actor(who).Person, A.Now))));

    [Theory, MemberData(nameof(Registering))]
    public void Given_a_plan_when_somebody_registers_the_address_then_the_table_says_what_comes_of_it(string state, string who, string expected) =>
        Assert.Equal(expected, NameOf(PlanRules.Decide(Plan(state), new RegisterAddress(Actor(who).Person, Address.AbsoluteUri))));

    [Theory, MemberData(nameof(Revising))]
    public void Given_a_plan_when_somebody_edits_what_is_approved_then_the_table_says_what_comes_of_it(string state, string who, string expected) =>
        Assert.Equal(expected, NameOf(PlanRules.Decide(Plan(state), new RevisePlan(Actor(who).Person))));

    [Fact]
    public void Given_changes_asked_for_when_the_applicant_goes_on_then_it_is_from_the_first_step() =>
        Assert.Equal(1, (Plan("waiting") with { Step = 5 }).MovedTo(A.State("changes-asked")).Step);

    [Fact]
    public void Given_an_account_in_use_when_a_new_version_is_written_then_the_approved_one_stands_until_the_next_is_approved()
    {
        var inUse = (PlanState.Approved)A.State("in-use");
        var draft = Plan("in-use").MovedTo(new PlanState.Draft(2));
        var waiting = draft.MovedTo(new PlanState.Waiting(3, A.Now));

        Assert.Equal(inUse, draft.Standing);
        Assert.Equal(Accepted(new PlanState.Waiting(3, A.Now)), PlanRules.Decide(draft, new SendPlan(A.Kari, A.Now, [], HasChannel: true)));
        Assert.Equal(Accepted(inUse), PlanRules.Decide(waiting, new WithdrawPlan(A.Kari, A.Now)));
        Assert.Equal("RevisionUnderWay", NameOf(PlanRules.Decide(waiting, new RegisterAddress(A.Kari, Address.AbsoluteUri))));
        Assert.Equal(
            Accepted(new PlanState.Approved(3, new Decision(A.Ola, A.Now), inUse.Address)),
            PlanRules.Decide(waiting, new ApprovePlan(Actor("leader"), A.Now, 3)));
        Assert.Null(waiting.MovedTo(new PlanState.Approved(3, new Decision(A.Ola, A.Now), inUse.Address)).Standing);
    }

    [Theory]
    [InlineData("draft", 1)]
    [InlineData("changes-asked", 3)]
    public void Given_a_plan_when_it_is_sent_then_the_next_version_waits_from_that_moment(string state, int version) =>
        Assert.Equal(
            new PlanOutcome.Accepted(new PlanState.Waiting(version, A.Now)),
            PlanRules.Decide(Plan(state), new SendPlan(A.Kari, A.Now, [], HasChannel: true)));

    [Fact]
    public void Given_errors_and_no_channel_when_it_is_sent_then_the_errors_are_told_first_and_the_missing_channel_next()
    {
        FieldError[] errors = [new("navn", FieldProblem.Missing)];

        var invalid = Assert.IsType<PlanOutcome.Invalid>(PlanRules.Decide(Plan("draft"), new SendPlan(A.Kari, A.Now, errors, HasChannel: false)));
        var refused = PlanRules.Decide(Plan("draft"), new SendPlan(A.Kari, A.Now, [], HasChannel: false));

        Assert.Equal(errors, invalid.Errors);
        Assert.Equal(new PlanOutcome.Refused(Refusal.NoChannel), refused);
    }

    [Fact]
    public void Given_a_waiting_plan_when_it_is_decided_then_who_when_and_the_trimmed_words_are_in_the_state()
    {
        var (plan, leader) = (Plan("waiting"), Actor("leader"));

        Assert.Equal(Accepted(new PlanState.Approved(2, new Decision(A.Ola, A.Now))), PlanRules.Decide(plan, new ApprovePlan(leader, A.Now, 2)));
        Assert.Equal(
            Accepted(new PlanState.ChangesAsked(2, new Decision(A.Ola, A.Now, "Skriv mer."))),
            PlanRules.Decide(plan, new AskForChanges(leader, A.Now, 2, " Skriv mer.\n")));
        Assert.Equal(
            Accepted(new PlanState.TurnedDown(2, new Decision(A.Ola, A.Now, "Siden finnes."))),
            PlanRules.Decide(plan, new TurnDownPlan(leader, A.Now, 2, "Siden finnes. ")));
        Assert.Equal(
            Accepted(new PlanState.Waiting(2, A.Now, new Decision(A.Ola, A.Now.AddHours(2)))),
            PlanRules.Decide(plan, new ReceivePlan(leader, A.Now.AddHours(2), 2)));
    }

    [Fact]
    public void Given_a_decided_plan_when_a_second_leader_decides_then_the_first_decision_is_told() =>
        Assert.Equal(
            new PlanOutcome.AlreadyDecided(A.State("approved"), A.DecisionBy(A.Ola)),
            PlanRules.Decide(Plan("approved"), new TurnDownPlan(new Actor(A.Eva, Role.Radmannsteam), A.Now, 2, "Nei.")));

    [Theory]
    [InlineData("waiting", 1)]
    [InlineData("waiting", 3)]
    [InlineData("waiting", 0)]
    [InlineData("approved", 1)]
    public void Given_a_card_with_another_version_when_it_is_decided_on_then_it_is_out_of_date(string state, int version) =>
        Assert.Equal(new PlanOutcome.OutOfDate(2), PlanRules.Decide(Plan(state), new ApprovePlan(Actor("leader"), A.Now, version)));

    [Theory]
    [InlineData("", FieldProblem.Missing, 0)]
    [InlineData(" \n ", FieldProblem.Missing, 0)]
    [InlineData(1001, FieldProblem.TooLong, 1000)]
    public void Given_words_that_do_not_fit_when_it_is_decided_then_the_field_is_named(object typed, FieldProblem problem, int bound)
    {
        var text = typed is int length ? new string('x', length) : (string)typed;

        AssertInvalid(new FieldError("kommentar", problem, bound), PlanRules.Decide(Plan("waiting"), new AskForChanges(Actor("leader"), A.Now, 2, text)));
        AssertInvalid(new FieldError("begrunnelse", problem, bound), PlanRules.Decide(Plan("waiting"), new TurnDownPlan(Actor("leader"), A.Now, 2, text)));
    }

    [Fact]
    public void Given_words_at_the_limit_when_it_is_decided_then_they_are_taken() =>
        Assert.IsType<PlanOutcome.Accepted>(
            PlanRules.Decide(Plan("waiting"), new AskForChanges(Actor("leader"), A.Now, 2, new string('x', PlanRules.CommentLimit))));

    [Theory]
    [InlineData("", FieldProblem.Missing, 0)]
    [InlineData("ikke en adresse", FieldProblem.NotAnAddress, 0)]
    [InlineData("javascript:alert(1)", FieldProblem.NotAnAddress, 0)]
    [InlineData(401, FieldProblem.TooLong, 400)]
    public void Given_something_that_is_no_address_when_it_is_registered_then_the_field_says_so(object typed, FieldProblem problem, int bound)
    {
        var text = typed is int length ? new string('x', length) : (string)typed;

        AssertInvalid(new FieldError("adresse", problem, bound), PlanRules.Decide(Plan("approved"), new RegisterAddress(A.Kari, text)));
    }

    [Fact]
    public void Given_an_approved_plan_when_the_address_is_registered_then_the_decision_stays_beside_it() =>
        Assert.Equal(Accepted(A.State("in-use")), PlanRules.Decide(Plan("approved"), new RegisterAddress(A.Kari, " www.facebook.com/biblioteket ")));

    [Fact]
    public void Given_a_deputy_when_they_act_then_they_may_what_the_applicant_may()
    {
        Plan With(string state) => Plan(state) with { Deputy = A.Eva };

        Assert.IsType<PlanOutcome.Accepted>(PlanRules.Decide(With("draft"), new SendPlan(A.Eva, A.Now, [], HasChannel: true)));
        Assert.IsType<PlanOutcome.Accepted>(PlanRules.Decide(With("waiting"), new WithdrawPlan(A.Eva, A.Now)));
        Assert.IsType<PlanOutcome.Accepted>(PlanRules.Decide(With("approved"), new RevisePlan(A.Eva)));
        Assert.IsType<PlanOutcome.Accepted>(PlanRules.Decide(With("approved"), new RegisterAddress(A.Eva, $"{Address}")));
    }

    [Theory]
    [InlineData("deputy")]
    [InlineData("party")]
    public void Given_a_leader_who_is_or_has_been_on_the_applicants_side_when_they_decide_then_it_is_their_own_plan(string side)
    {
        var plan = side == "deputy" ? Plan("waiting") with { Deputy = A.Ola } : Plan("waiting") with { Parties = [A.Kari.Id, A.Ola.Id] };
        var leader = new Actor(A.Ola, Role.Radmannsteam);

        PlanOutcome[] outcomes =
        [
            PlanRules.Decide(plan, new ApprovePlan(leader, A.Now, 2)),
            PlanRules.Decide(plan, new AskForChanges(leader, A.Now, 2, "Mer.")),
            PlanRules.Decide(plan, new TurnDownPlan(leader, A.Now, 2, "Nei.")),
            PlanRules.Decide(plan, new ReceivePlan(leader, A.Now, 2)),
        ];

        Assert.All(outcomes, outcome => Assert.Equal(new PlanOutcome.Refused(Refusal.OwnPlan), outcome));
    }

    [Fact]
    public void Given_a_person_with_another_name_when_they_act_then_they_are_the_same_by_their_id() =>
        Assert.IsType<PlanOutcome.Accepted>(
            PlanRules.Decide(Plan("draft"), new SendPlan(A.Kari with { Name = "Kari (biblioteket)" }, A.Now, [], HasChannel: true)));

    private static Plan Plan(string state) => A.Plan(A.State(state));

    private static int VersionOf(string state) => Plan(state).Version;

    private static PlanOutcome Accepted(PlanState next) => new PlanOutcome.Accepted(next);

    private static Actor Actor(string who) => who switch
    {
        "applicant" => new Actor(A.Kari, Role.Administrator),
        "applicant-in-team" => new Actor(A.Kari, Role.Radmannsteam),
        "leader" => new Actor(A.Ola, Role.Radmannsteam),
        "employee" => new Actor(A.Eva, Role.None),
        _ => throw new ArgumentOutOfRangeException(nameof(who)),
    };

    private static string? NameOf(PlanOutcome? outcome) => outcome is PlanOutcome.Refused refused ? $"{refused.Reason}" : outcome?.GetType().Name;

    private static void AssertInvalid(FieldError error, PlanOutcome outcome) =>
        Assert.Equal([error], Assert.IsType<PlanOutcome.Invalid>(outcome).Errors);

    private static TheoryData<string, string, string> Table(string table)
    {
        var rows = table.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        var data = new TheoryData<string, string, string>();
        foreach (var row in rows.Skip(1))
        {
            for (var column = 1; column < row.Length; column++)
            {
                data.Add(row[0], rows[0][column], row[column]);
            }
        }
        return data;
    }
}
