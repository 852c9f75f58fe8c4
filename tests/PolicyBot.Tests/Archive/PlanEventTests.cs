using PolicyBot.Archive;
using PolicyBot.Tests.Plans;

namespace PolicyBot.Tests.Archive;

public sealed class PlanEventTests
{
    [Theory]
    [InlineData("changes-asked", "Skriv mer om ferien.")]
    [InlineData("deputy-accepted", null)]
    [InlineData("handover-offered", null)]
    public void Given_something_done_while_changes_are_asked_for_when_it_is_read_then_only_the_answer_itself_has_the_comment(string kind, string? comment) =>
        Assert.Equal(comment, new PlanEvent(kind, 2, A.Kari, A.Now, A.State("changes-asked"), null).Comment);

    [Theory]
    [InlineData("handover-accepted", "Overtok planen")]
    [InlineData("deputy-left", "Sluttet som vikar")]
    public void Given_who_has_the_plan_changes_when_the_history_is_read_then_it_stands_in_words(string kind, string words) =>
        Assert.Equal(words, new ArchivedPlan(History.Of(A.Gausdal), A.Gausdal).What(new PlanEvent(kind, 2, A.Kari, A.Now, A.State("waiting"), null)));
}
