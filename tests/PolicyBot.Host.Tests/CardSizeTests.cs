using PolicyBot.Host.Tests.Stage;

namespace PolicyBot.Host.Tests;

public sealed class CardSizeTests
{
    private const int Limit = 28 * 1024;

    [Theory]
    [InlineData("x")]
    [InlineData("æøå")]
    [InlineData("👩‍💻")]
    [InlineData("*\"")]
    [InlineData("a\n")]
    public async Task Given_a_plan_with_every_field_at_its_limit_when_its_cards_are_shown_then_each_is_under_28_KB(string filler)
    {
        await using var stage = await TeamsStage.StartWithChannelAsync();
        string Full(int length) => string.Concat(Enumerable.Repeat(filler, length / filler.Length)).PadRight(length, 'x');
        var sizes = new Dictionary<string, int>();
        Shown Weigh(string name, Shown card)
        {
            sizes[name] = card.SizeInBytes;
            return card;
        }

        var card = await stage.Kari.SaysAsync("ny plan");
        foreach (var (index, answers) in PlanSteps.Gausdal.Index())
        {
            var full = answers.Select(answer => (answer.Label, Text: LimitOf(answer.Label) is { } limit ? Full(limit) : answer.Text));
            var back = await stage.Kari.PressesAsync(card.Fill(full), "Lagre og fortsett senere");
            Weigh($"saved {index}", back);
            card = Weigh($"step {index}", await stage.Kari.PressesAsync(back, "Rediger planen"));
            card = await stage.Kari.PressesAsync(card, "Neste");
            Assert.Empty(card.Problems);
        }
        var own = Weigh("own", await stage.Kari.PressesAsync(Weigh("summary", card), "Send til godkjenning"));
        var channel = Weigh("channel", await stage.ChannelShowsAsync("GAU-2026-0001"));
        var comment = await stage.Ola.PressesAsync(channel, "Be om endringer");
        Weigh("comment", await stage.Ola.PressesAsync(comment.Fill("Kommentar", Full(1001)), "Be om endringer"));
        Weigh("decided", await stage.Ola.PressesAsync(comment.Fill("Kommentar", Full(1000)), "Be om endringer"));
        Weigh("answered", await stage.WhenUpdatedAsync(own, "Ola ba om endringer"));
        Assert.All(sizes, card => Assert.True(card.Value < Limit, $"{card.Key}: {card.Value} bytes"));
    }

    [Fact]
    public async Task Given_ten_plans_with_the_longest_names_when_mine_planer_is_said_then_the_card_is_under_28_KB()
    {
        await using var stage = await TeamsStage.StartAsync();
        for (var count = 0; count < 11; count++)
        {
            var card = await stage.Kari.SaysAsync("ny plan");
            await stage.Kari.PressesAsync(card.Fill("Navn på kontoen", string.Concat(Enumerable.Repeat("👩", 50))), "Lagre og fortsett senere");
        }
        var mine = await stage.Kari.SaysAsync("mine planer");
        Assert.Equal(10, mine.Buttons.Count(button => button == "Rediger planen"));
        Assert.InRange(mine.SizeInBytes, 0, Limit - 1);
    }

    private static int? LimitOf(string label) => label switch
    {
        "Navn på kontoen" or "Enhet" or "Ansvarlig enhetsleder" => 100,
        "Hvor vises svarreglene?" => 200,
        "Kanal" or "Dialogform" or "Varighet" or "Sluttdato" or "Totrinnspålogging" or "Personvernvurdering" => null,
        "Administratorer" => null,
        _ => 1000,
    };
}
