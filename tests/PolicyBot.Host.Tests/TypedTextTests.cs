using PolicyBot.Host.Tests.Stage;

namespace PolicyBot.Host.Tests;

public sealed class TypedTextTests
{
    private const string Typed = "**Fet** <at>Ola</at> [lenke](https://example.no) {{DATE(2026-11-05)}}";

    [Fact]
    public async Task Given_markup_and_mentions_in_the_answers_when_they_are_shown_then_they_have_no_force()
    {
        await using var stage = await TeamsStage.StartWithChannelAsync();
        var writer = stage.Person("29:markdown", "<at>Alle</at> **Nils**");
        var steps = PlanSteps.Gausdal.Select(step => step.Select(answer => answer.Label is "Navn på kontoen" or "Enhet" or "Hva kan vi oppnå?" ? (answer.Label, Typed) : answer));
        var summary = await writer.FillsInAsync(steps);
        var own = await writer.PressesAsync(summary, "Send til godkjenning");
        var channel = await stage.ChannelShowsAsync("GAU-2026-0001");
        var comment = await stage.Ola.PressesAsync(channel, "Be om endringer");
        await stage.Ola.PressesAsync(comment.Fill("Kommentar", Typed), "Be om endringer");
        var answered = await stage.WhenUpdatedAsync(own, "ba om endringer");
        var mine = await writer.SaysAsync("mine planer");
        foreach (var card in new[] { summary, own, channel, comment, answered, mine })
        {
            Assert.DoesNotContain("**Fet", card.Markdown, StringComparison.Ordinal);
            Assert.DoesNotContain("e](https://example.no)", card.Markdown, StringComparison.Ordinal);
            Assert.DoesNotContain("**Nils", card.Markdown, StringComparison.Ordinal);
            Assert.DoesNotContain("<at>", card.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("{{", card.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("entities", $"{card.Card}", StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Given_markup_in_the_answers_when_the_form_is_opened_again_then_the_fields_hold_what_was_typed()
    {
        await using var stage = await TeamsStage.StartAsync();
        var card = (await stage.Kari.SaysAsync("ny plan")).Fill("Navn på kontoen", Typed).Fill("Redaktører", "Kari\r\nPer");
        card = await stage.Kari.PressesAsync(card, "Neste");
        Assert.Equal(Typed, card.Value("Navn på kontoen"));
        Assert.Equal("Kari\nPer", card.Value("Redaktører"));
    }
}
