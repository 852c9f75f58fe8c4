using PolicyBot.Testing;

namespace PolicyBot.AdaptiveCards.Tests;

public sealed class CardActionTests
{
    private static readonly ExecuteAction Next = new()
    {
        Title = "Neste",
        Verb = "plan.next",
        Id = "next",
        Style = ActionStyle.Positive,
        Data = new() { ["plan"] = "GAU-2026-0007", ["version"] = "3" },
    };

    [Fact]
    public void Given_buttons_that_the_bot_answers_when_written_then_older_clients_get_the_same_by_submit() =>
        Approved.Json("execute-action", A.CardWith(
            Next,
            new ExecuteAction { Title = "Tilbake", Verb = "plan.back", AssociatedInputs = AssociatedInputs.None },
            new ExecuteAction { Title = "Trekk", Verb = "plan.withdraw", Style = ActionStyle.Destructive, Mode = ActionMode.Secondary, Tooltip = "Trekk planen" })
            .ToJson());

    [Fact]
    public void Given_buttons_of_the_other_kinds_when_written_then_each_keeps_its_kind() =>
        Approved.Json("other-actions", A.Card(
            new TextBlock { Id = "more", Text = "Ordlyden i retningslinjene.", IsVisible = false },
            new ActionSet
            {
                Actions =
                [
                    new ToggleVisibilityAction { Title = "Vis ordlyden", TargetElements = ["more"] },
                    new OpenUrlAction { Title = "Åpne", Url = new Uri("https://kommune.example/søk?q=blå") },
                    new SubmitAction { Title = "Send", Data = new() { ["a"] = "1" }, AssociatedInputs = AssociatedInputs.None },
                ],
            }).ToJson());

    [Fact]
    public void Given_data_with_the_key_of_the_verb_when_the_action_is_made_then_it_is_refused() =>
        Assert.Throws<ArgumentException>(() => Next with { Data = new() { [ExecuteAction.VerbKey] = "x" } });

    [Fact]
    public void Given_data_when_written_then_its_order_is_the_order_added()
    {
        var keys = Enumerable.Range(0, 40).Select(i => $"k{(i * 7) % 40}").ToList();
        var data = new ActionData();
        keys.ForEach(key => data.Add(key, ""));
        var written = A.CardWith(Next with { Data = data }).ToJsonElement().GetProperty("actions")[0].GetProperty("data");
        Assert.Equal(keys, written.EnumerateObject().Select(property => property.Name));
    }
}
