using PolicyBot.Municipalities;
using PolicyBot.Plans;
using PolicyBot.Testing;

namespace PolicyBot.Tests.Plans;

public sealed class PlanDifferenceTests
{
    [Fact]
    public void Given_two_versions_when_they_are_compared_then_only_what_differs_is_there_in_the_order_of_the_form()
    {
        var after = A.Form.With("hvorfor", "En annen grunn.").With("navn", "Et annet navn");
        Assert.Equal(["navn", "hvorfor"], PlanDifference.Between(A.Form, after, A.Gausdal.Questionnaire).Select(difference => difference.Question.Id));
    }

    [Fact]
    public void Given_an_account_that_became_permanent_when_versions_are_compared_then_its_end_date_counts_as_taken_away()
    {
        var before = A.Form.With("varighet", "tidsavgrenset").With("sluttdato", "2027-06-30");
        var after = before.With("varighet", "permanent");
        Assert.Equal(["varighet", "sluttdato"], PlanDifference.Between(before, after, A.Gausdal.Questionnaire).Select(difference => difference.Question.Id));
    }

    [Fact]
    public void Given_a_second_version_when_the_channel_sees_it_then_it_shows_what_changed_and_the_earlier_comment()
    {
        var plan = A.Plan(new PlanState.Waiting(2, A.Now.AddDays(1)), form: A.Form.With("hvorfor", "En annen grunn.")) with
        {
            Rounds = [new PlanRound(1, A.Form, A.Now, A.DecisionBy(A.Ola, "Skriv mer om hvorfor."))],
        };
        Approved.Json("approval.gausdal.version-2", ApprovalCard.For(plan, A.Gausdal, Language.Nb).ToJson());
    }

    [Theory]
    [InlineData("gausdal")]
    [InlineData("ringebu")]
    public void Given_an_account_in_use_when_a_new_version_waits_then_both_cards_say_so_and_where_it_is(string id)
    {
        var municipality = id == "gausdal" ? A.Gausdal : A.Ringebu;
        var plan = A.Plan(new PlanState.Waiting(3, A.Now.AddDays(1)), municipality, A.Form.With("redaktorer", "Bibliotekaren\nVikaren\nLederen")) with
        {
            Standing = (PlanState.Approved)A.State("in-use"),
            Rounds = [new PlanRound(2, A.Form, A.Now, A.DecisionBy(A.Ola))],
        };
        Approved.Json($"approval.{id}.new-version", ApprovalCard.For(plan, municipality, Language.Nb).ToJson());
        Approved.Json($"plan.{id}.new-version", PlanCard.For(plan, municipality, Language.Nb).ToJson());
    }
}
