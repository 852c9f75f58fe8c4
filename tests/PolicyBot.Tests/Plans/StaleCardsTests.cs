using System.Text.Json;
using PolicyBot.Conversation;
using PolicyBot.Languages;
using PolicyBot.Municipalities;
using PolicyBot.Plans;

namespace PolicyBot.Tests.Plans;

public sealed class StaleCardsTests
{
    private static readonly Plan Waiting = A.Plan(new PlanState.Waiting(1, A.Now));

    [Fact]
    public void Given_cards_that_show_what_they_should_when_they_are_compared_then_nothing_is_sent() =>
        Assert.Empty(PlanCards.Mending(Waiting, A.Gausdal, Readers.All(Language.Nb), Shown(Waiting)));

    [Fact]
    public void Given_a_decision_that_a_card_does_not_show_when_they_are_compared_then_that_card_is_replaced()
    {
        var approved = A.Plan(A.State("approved"));
        var shown = Shown(approved);
        shown[ApprovalCard.Key(approved.Id, approved.LastSent)] = Shown(Waiting)[ApprovalCard.Key(Waiting.Id, Waiting.LastSent)];
        var mending = Assert.Single(PlanCards.Mending(approved, A.Gausdal, Readers.All(Language.Nb), shown));
        Assert.True(mending.Replaces);
        Assert.Equal(new Recipient.Channel(ChannelJob.Approval), mending.Recipient);
    }

    [Fact]
    public void Given_a_waiting_plan_whose_card_was_never_posted_when_they_are_compared_then_it_is_posted()
    {
        var shown = Shown(Waiting);
        shown.Remove(ApprovalCard.Key(Waiting.Id, 1));
        Assert.False(Assert.Single(PlanCards.Mending(Waiting, A.Gausdal, Readers.All(Language.Nb), shown)).Replaces);
    }

    [Fact]
    public void Given_a_card_with_Norwegian_letters_when_its_JSON_is_escaped_otherwise_then_it_is_the_same_card()
    {
        using var plain = JsonDocument.Parse("""{"text":"rådmannsteamet"}""");
        using var escaped = JsonDocument.Parse("""{ "text": "r\u00e5dmannsteamet" }""");
        Assert.Equal(PlanCards.Hash(plain.RootElement), PlanCards.Hash(escaped.RootElement));
    }

    private static Dictionary<string, string> Shown(Plan plan) =>
        PlanTelling.OfProgress(plan, A.Gausdal, Readers.All(Language.Nb)).ToDictionary(message => message.CardKey!, message => PlanCards.Hash(message.Card!.Value));
}
