using PolicyBot.Extension;
using PolicyBot.Guidelines;
using PolicyBot.Municipalities;
using PolicyBot.Testing;
using PolicyBot.Tests.Plans;

namespace PolicyBot.Tests.Extension;

public sealed class FoundRuleTests
{
    [Theory]
    [InlineData("nb", Language.Nb)]
    [InlineData("nn", Language.Nn)]
    [InlineData("en", Language.En)]
    public void Given_a_rule_when_it_is_put_into_a_message_then_the_card_has_answer_and_source_and_nothing_to_press(string name, Language language) =>
        Approve($"rule.{name}", FoundRule.Of(Rule("g.plan.godkjenning"), A.Turn() with { Language = language }));

    [Fact]
    public void Given_a_rule_with_the_adopted_wording_when_it_is_put_into_a_message_then_the_wording_stands_below_word_for_word() =>
        Approve("rule.wording", FoundRule.Of(Rule("g.ansatt.2") with { Ordlyd = "Bruk *aldri* e-postadressen:\n  - se {{DATE(2026-11-05T08:00:00Z)}} og <at>alle</at>" }, A.Turn()));

    [Fact]
    public void Given_every_rule_when_it_stands_in_the_list_then_its_answer_is_no_longer_than_clients_show() => Assert.All(
        A.Gausdal.Guideline.Sections.Select(section => FoundRule.Of(section, A.Turn())),
        rule =>
        {
            Assert.InRange(rule.Answer.Length, 1, FoundRule.LongestAnswer + 2);
            Assert.InRange(rule.Title.Length, 1, GuidelineFile.LongestTitle);
        });

    private static Section Rule(string id) => A.Gausdal.Guideline.Find(new SectionId(id))!;

    private static void Approve(string name, FoundRule rule) => Approved.Json($"extension.{name}", rule.Card.ToJson());
}
