using PolicyBot.Absence;
using PolicyBot.Conversation;
using PolicyBot.Plans;
using PolicyBot.Tests.Plans;

namespace PolicyBot.Tests.Absence;

public sealed class AbsenceRulesTests
{
    private static readonly Person Per = new("29:per", "Per", "0c9f3b6e-0000-4000-8000-000000000002");
    private static readonly Invitation ToPer = new Invitation.Colleague(Per.ObjectId!);
    private static readonly Invitation ByCode = new Invitation.Code("hash");

    [Theory]
    [InlineData("draft", "Accepted")]
    [InlineData("waiting", "Accepted")]
    [InlineData("receipted", "Accepted")]
    [InlineData("changes-asked", "Accepted")]
    [InlineData("approved", "Accepted")]
    [InlineData("in-use", "Accepted")]
    [InlineData("turned-down", "PlanIsOver")]
    [InlineData("withdrawn", "PlanIsOver")]
    [InlineData("withdrawn-draft", "PlanIsOver")]
    public void Given_a_plan_in_any_state_when_it_is_offered_then_it_is_as_long_as_something_can_come_of_it(string state, string expected)
    {
        Assert.Equal(expected, NameOf(AbsenceRules.Decide(A.Plan(A.State(state)), open: null, Offering(OfferRole.Applicant))));
        Assert.Equal(expected, NameOf(AbsenceRules.Decide(A.Plan(A.State(state)), open: null, Offering(OfferRole.Deputy))));
        Assert.Equal(expected, NameOf(AbsenceRules.Decide(A.Plan(A.State(state)), Offer(OfferRole.Applicant), new AcceptOffer(Per, A.Now, null))));
    }

    [Fact]
    public void Given_a_later_version_that_was_turned_down_when_the_plan_is_offered_then_the_account_in_use_still_needs_an_owner() =>
        Assert.Equal("Accepted", NameOf(AbsenceRules.Decide(
            A.Plan(A.State("turned-down")) with { Standing = new PlanState.Approved(1, A.DecisionBy(A.Ola)) }, open: null, Offering(OfferRole.Applicant))));

    [Fact]
    public void Given_an_offer_when_it_is_made_then_it_holds_for_14_days()
    {
        var made = Assert.IsType<AbsenceOutcome.Accepted>(AbsenceRules.Decide(Waiting, open: null, Offering(OfferRole.Deputy)));

        Assert.Equal((AbsenceEvent.DeputyOffered, Waiting, OfferRole.Deputy, ToPer), (made.Event, made.Plan, made.Offer!.Role, made.Offer.To));
        Assert.Null(made.Offer.EndingAt(A.Now.AddDays(14).AddTicks(-1)));
        Assert.Equal(OfferEnding.Expired, made.Offer.EndingAt(A.Now.AddDays(14)));
    }

    [Fact]
    public void Given_somebody_else_than_the_applicant_when_they_offer_end_or_withdraw_then_it_is_refused()
    {
        var plan = Waiting with { Deputy = A.Eva };

        Assert.Equal("NotTheOwner", NameOf(AbsenceRules.Decide(plan, null, Offering(OfferRole.Applicant) with { By = A.Eva })));
        Assert.Equal("NotTheOwner", NameOf(AbsenceRules.Decide(plan, null, Offering(OfferRole.Applicant) with { By = A.Ola })));
        Assert.Equal("NotTheOwner", NameOf(AbsenceRules.Decide(plan, Offer(OfferRole.Applicant), new WithdrawOffer(A.Eva, A.Now))));
        Assert.Equal("NotTheOwner", NameOf(AbsenceRules.Decide(plan, new EndDeputy(A.Ola))));
    }

    [Fact]
    public void Given_an_offer_that_waits_when_another_is_made_then_it_is_refused_until_the_first_is_over()
    {
        var open = Offer(OfferRole.Applicant);

        Assert.Equal("OfferIsOpen", NameOf(AbsenceRules.Decide(Waiting, open, Offering(OfferRole.Deputy))));
        Assert.Equal("Accepted", NameOf(AbsenceRules.Decide(Waiting, open, Offering(OfferRole.Deputy) with { At = open.Until })));
    }

    [Fact]
    public void Given_nobody_oneself_or_a_second_deputy_when_they_are_asked_then_it_is_refused()
    {
        Assert.Equal("NobodyChosen", NameOf(AbsenceRules.Decide(Waiting, null, Offering(OfferRole.Applicant) with { To = null })));
        var own = Waiting with { Applicant = Per };
        Assert.Equal("OwnPlan", NameOf(AbsenceRules.Decide(own, null, new OfferPlan(Per, A.Now, OfferRole.Applicant, new Invitation.Colleague(Per.ObjectId!.ToUpperInvariant())))));
        Assert.Equal("HasDeputy", NameOf(AbsenceRules.Decide(Waiting with { Deputy = A.Eva }, null, Offering(OfferRole.Deputy))));
        Assert.Equal("Accepted", NameOf(AbsenceRules.Decide(Waiting with { Deputy = A.Eva }, null, Offering(OfferRole.Applicant))));
    }

    [Fact]
    public void Given_a_handover_when_it_is_accepted_then_the_plan_is_the_other_persons_and_stands_where_it_stood()
    {
        var taken = Assert.IsType<AbsenceOutcome.Accepted>(AbsenceRules.Decide(Waiting with { Deputy = A.Eva }, Offer(OfferRole.Applicant), new AcceptOffer(Per, A.Now, null)));

        Assert.Equal((AbsenceEvent.HandoverAccepted, Per, A.Eva, Waiting.State), (taken.Event, taken.Plan.Applicant, taken.Plan.Deputy, taken.Plan.State));
        Assert.Equal(OfferEnding.Accepted, taken.Offer!.Ending);
    }

    [Fact]
    public void Given_a_deputy_who_takes_the_plan_over_when_they_accept_then_nobody_is_deputy_any_more() =>
        Assert.Equal((Per, null), AbsenceRules.Decide(Waiting with { Deputy = Per }, Offer(OfferRole.Applicant), new AcceptOffer(Per, A.Now, null)) is AbsenceOutcome.Accepted taken
            ? (taken.Plan.Applicant, taken.Plan.Deputy) : default);

    [Fact]
    public void Given_an_offer_to_be_deputy_when_it_is_accepted_then_the_applicant_stays() =>
        Assert.Equal((A.Kari, Per), AbsenceRules.Decide(Waiting, Offer(OfferRole.Deputy), new AcceptOffer(Per, A.Now, null)) is AbsenceOutcome.Accepted taken
            ? (taken.Plan.Applicant, taken.Plan.Deputy!) : default);

    [Theory]
    [InlineData("Accepted")]
    [InlineData("Refused")]
    [InlineData("Withdrawn")]
    [InlineData("Expired")]
    public void Given_an_offer_that_is_over_when_it_is_answered_or_withdrawn_then_it_says_why_and_nothing_comes_of_it(string name)
    {
        var ending = Enum.Parse<OfferEnding>(name);
        var offer = Offer(OfferRole.Applicant) with { Ending = ending == OfferEnding.Expired ? null : ending };
        var at = ending == OfferEnding.Expired ? offer.Until : A.Now;

        Assert.Equal(new AbsenceOutcome.Over(ending), AbsenceRules.Decide(Waiting, offer, new AcceptOffer(Per, at, null)));
        Assert.Equal(new AbsenceOutcome.Over(ending), AbsenceRules.Decide(Waiting, offer, new RefuseOffer(Per, at, null)));
        Assert.Equal(new AbsenceOutcome.Over(ending), AbsenceRules.Decide(Waiting, offer, new WithdrawOffer(A.Kari, at)));
    }

    [Fact]
    public void Given_an_offer_to_another_when_somebody_answers_then_they_learn_nothing_of_it()
    {
        var named = Offer(OfferRole.Applicant) with { Ending = OfferEnding.Withdrawn };
        var coded = Offer(OfferRole.Applicant) with { To = ByCode };

        Assert.IsType<AbsenceOutcome.NotFound>(AbsenceRules.Decide(Waiting, named, new AcceptOffer(A.Eva, A.Now, null)));
        Assert.IsType<AbsenceOutcome.NotFound>(AbsenceRules.Decide(Waiting, coded, new AcceptOffer(Per, A.Now, null)));
        Assert.IsType<AbsenceOutcome.NotFound>(AbsenceRules.Decide(Waiting, coded, new RefuseOffer(Per, A.Now, "another")));
        Assert.IsType<AbsenceOutcome.NotFound>(AbsenceRules.Decide(Waiting with { Id = new PlanId(Guid.Empty) }, coded, new WithdrawOffer(A.Kari, A.Now)));
        Assert.IsType<AbsenceOutcome.Accepted>(AbsenceRules.Decide(Waiting, coded, new AcceptOffer(A.Eva, A.Now, "hash")));
    }

    [Fact]
    public void Given_ones_own_code_when_the_applicant_answers_then_it_is_their_own_plan() =>
        Assert.Equal("OwnPlan", NameOf(AbsenceRules.Decide(Waiting, Offer(OfferRole.Applicant) with { To = ByCode }, new AcceptOffer(A.Kari, A.Now, "hash"))));

    [Fact]
    public void Given_a_deputy_when_the_role_is_ended_then_the_event_says_from_which_side()
    {
        var plan = Waiting with { Deputy = A.Eva };

        Assert.Equal(new AbsenceOutcome.Accepted(AbsenceEvent.DeputyEnded, Waiting, null), AbsenceRules.Decide(plan, new EndDeputy(A.Kari)));
        Assert.Equal(new AbsenceOutcome.Accepted(AbsenceEvent.DeputyLeft, Waiting, null), AbsenceRules.Decide(plan, new EndDeputy(A.Eva)));
        Assert.Equal("HasNoDeputy", NameOf(AbsenceRules.Decide(Waiting, new EndDeputy(A.Kari))));
    }

    private static Plan Waiting { get; } = A.Plan(A.State("waiting"));

    private static OfferPlan Offering(OfferRole role) => new(A.Kari, A.Now, role, ToPer);

    private static PlanOffer Offer(OfferRole role) => new()
    {
        Id = new OfferId(new Guid("01930000-0000-7000-8000-00000000000a")),
        Municipality = A.Gausdal.Id,
        Plan = A.Id,
        Role = role,
        To = ToPer,
        At = A.Now,
        Until = A.Now + PlanOffer.Validity,
    };

    private static string NameOf(AbsenceOutcome outcome) => outcome is AbsenceOutcome.Refused refused ? $"{refused.Reason}" : outcome.GetType().Name;
}
