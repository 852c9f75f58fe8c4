using PolicyBot.AdaptiveCards;
using PolicyBot.Guidelines;
using PolicyBot.Municipalities;
using PolicyBot.Testing;
using PolicyBot.Tests.Plans;

namespace PolicyBot.Tests.Guidelines;

public sealed class AnswerCardTests
{
    [Fact]
    public void Given_a_rule_when_it_answers_then_the_card_has_the_answer_its_source_related_rules_and_next_steps()
    {
        Approve("answer.gausdal", AnswerCard.For(Rule(A.Gausdal, "g.plan.godkjenning"), A.Turn()));
        Approve("answer.gausdal.item", AnswerCard.For(Rule(A.Gausdal, "g.ansatt.2"), A.Turn()));
        Approve("answer.ringebu", AnswerCard.For(Rule(A.Ringebu, "r.oppretting"), A.Turn(municipality: A.Ringebu)));
    }

    [Fact]
    public void Given_a_rule_with_the_adopted_wording_when_it_answers_then_the_wording_stands_below_word_for_word()
    {
        var rule = Rule(A.Gausdal, "g.ansatt.2") with { Ordlyd = "Bruk *aldri* e-postadressen:\n  - se {{DATE(2026-11-05T08:00:00Z)}} og <at>alle</at>" };

        Approve("answer.wording", AnswerCard.For(rule, A.Turn()));
    }

    [Fact]
    public void Given_a_document_with_an_address_when_it_answers_then_it_can_be_opened()
    {
        var source = A.Gausdal.Guideline.Source with { Link = new Uri("https://kommune.example/retningslinjer") };
        var municipality = A.Gausdal with { Guideline = new Guideline(source, A.Gausdal.Guideline.Sections) };

        Approve("answer.link", AnswerCard.For(Rule(municipality, "g.hva"), A.Turn(municipality: municipality)));
    }

    [Fact]
    public void Given_several_rules_that_may_be_meant_when_it_asks_then_there_is_a_button_for_each() =>
        Approve("choices", AnswerCard.Choose([Rule(A.Gausdal, "g.ansatt.2"), Rule(A.Gausdal, "g.ansatt.3"), Rule(A.Gausdal, "g.plan")], A.Turn()));

    [Fact]
    public void Given_a_question_that_is_not_covered_when_it_answers_then_it_says_so_and_whom_to_ask()
    {
        Approve("none.gausdal", AnswerCard.NotCovered(A.Turn()));
        Approve("none.ringebu", AnswerCard.NotCovered(A.Turn(municipality: A.Ringebu)));
    }

    [Fact]
    public void Given_every_rule_of_both_packs_when_it_answers_then_the_card_is_under_28_KB_and_has_at_most_six_buttons_side_by_side() =>
        Assert.All(
            from municipality in new[] { A.Gausdal, A.Ringebu }
            from section in municipality.Guideline.Sections
            select (Section: section, Card: AnswerCard.For(section, A.Turn(municipality: municipality))),
            answer =>
            {
                Assert.True(answer.Card.SizeInBytes < AdaptiveCard.MaxSizeInBytes, $"{answer.Section.Id}");
                Assert.InRange(answer.Section.Related.Count, 0, 6);
                Assert.InRange(answer.Card.Actions.Count, 0, 6);
            });

    private static Section Rule(Municipality municipality, string id) => municipality.Guideline.Find(new SectionId(id))!;

    private static void Approve(string name, AdaptiveCard card) => Approved.Json(name, card.ToJson());
}
