using PolicyBot.AdaptiveCards;
using PolicyBot.Guidelines;
using PolicyBot.Municipalities;
using PolicyBot.Testing;
using PolicyBot.Tests.Plans;

namespace PolicyBot.Tests.Guidelines;

public sealed class AnswerCardTests
{
    private static readonly AnswerPath Path = new("0123456789abcdef0123456789abcdef", []);

    [Fact]
    public void Given_a_rule_when_it_answers_then_the_card_has_the_answer_its_source_related_rules_and_next_steps()
    {
        Approve("answer.gausdal", AnswerCard.For(Rule(A.Gausdal, "g.plan.godkjenning"), A.Turn(), Path));
        Approve("answer.gausdal.item", AnswerCard.For(Rule(A.Gausdal, "g.ansatt.2"), A.Turn(), Path));
        Approve("answer.ringebu", AnswerCard.For(Rule(A.Ringebu, "r.oppretting"), A.Turn(municipality: A.Ringebu), Path));
    }

    [Theory]
    [InlineData("nn", Language.Nn)]
    [InlineData("en", Language.En)]
    public void Given_a_reader_of_another_language_when_a_rule_answers_then_the_card_is_in_it(string name, Language language) =>
        Approve($"answer.gausdal.{name}", AnswerCard.For(Rule(A.Gausdal, "g.plan.godkjenning"), A.Turn() with { Language = language }, Path));

    [Theory]
    [InlineData("nb", Language.Nb)]
    [InlineData("nn", Language.Nn)]
    [InlineData("en", Language.En)]
    public void Given_a_vote_when_it_was_counted_then_the_answer_stands_and_the_question_is_gone(string name, Language language) =>
        Approve($"answer.voted.{name}", AnswerCard.For(Rule(A.Gausdal, "g.ansatt.2"), A.Turn() with { Language = language }, Path with { HasVoted = true }));

    [Fact]
    public void Given_a_related_rule_when_it_answers_in_place_then_there_is_a_way_back_to_what_was_shown_first()
    {
        var related = Rule(A.Gausdal, "g.ansatt.3");

        Approve("answer.back", AnswerCard.For(related, A.Turn(), Path with { First = [new SectionId("g.ansatt.2")] }));
        Approve("answer.back-to-choices", AnswerCard.For(related, A.Turn(), Path with { First = [new SectionId("g.ansatt.2"), related.Id] }));
    }

    [Fact]
    public void Given_a_rule_outside_a_conversation_when_it_is_shown_then_nothing_is_asked_back() =>
        Approve("answer.alone", AnswerCard.For(Rule(A.Gausdal, "g.ansatt.2"), A.Turn()));

    [Fact]
    public void Given_a_rule_with_the_adopted_wording_when_it_answers_then_the_wording_stands_below_word_for_word()
    {
        var rule = Rule(A.Gausdal, "g.ansatt.2") with { Ordlyd = "Bruk *aldri* e-postadressen:\n  - se {{DATE(2026-11-05T08:00:00Z)}} og <at>alle</at>" };

        Approve("answer.wording", AnswerCard.For(rule, A.Turn(), Path));
    }

    [Fact]
    public void Given_a_document_with_an_address_when_it_answers_then_it_can_be_opened()
    {
        var source = A.Gausdal.Guideline.Source with { Link = new Uri("https://kommune.example/retningslinjer(2011)") };
        var municipality = A.Gausdal with { Guideline = new Guideline(source, A.Gausdal.Guideline.Sections) };

        Approve("answer.link", AnswerCard.For(Rule(municipality, "g.hva"), A.Turn(municipality: municipality), Path));
    }

    [Fact]
    public void Given_several_rules_that_may_be_meant_when_it_asks_then_there_is_a_button_for_each() =>
        Approve("choices", AnswerCard.Choose([Rule(A.Gausdal, "g.ansatt.2"), Rule(A.Gausdal, "g.ansatt.3"), Rule(A.Gausdal, "g.plan")], A.Turn(), Path));

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
            select (Section: section, Card: AnswerCard.For(section, A.Turn(municipality: municipality), Path with { First = [section.Id, section.Id, section.Id] })),
            answer =>
            {
                Assert.True(answer.Card.SizeInBytes < AdaptiveCard.MaxSizeInBytes, $"{answer.Section.Id}");
                Assert.All(answer.Card.Body.OfType<ActionSet>(), set => Assert.InRange(set.Actions.Count, 1, 6));
                Assert.InRange(answer.Card.Actions.Count, 0, 6);
            });

    private static Section Rule(Municipality municipality, string id) => municipality.Guideline.Find(new SectionId(id))!;

    private static void Approve(string name, AdaptiveCard card) => Approved.Json(name, card.ToJson());
}
