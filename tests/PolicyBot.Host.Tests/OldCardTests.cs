using System.Text.Json.Nodes;
using PolicyBot.Host.Tests.Stage;
using PolicyBot.Testing;

namespace PolicyBot.Host.Tests;

public sealed class OldCardTests
{
    private const string OldCard = "Denne knappen hører til en eldre utgave av kortet og virker ikke lenger. Skriv «hjelp» for å se hva jeg kan gjøre nå.";

    [Theory]
    [InlineData("")]
    [InlineData("sak.ny")]
    [InlineData("plan.gammel")]
    [InlineData("approval.lapse")]
    [InlineData("channel.parties")]
    public async Task Given_a_button_that_this_version_does_not_have_when_it_is_pressed_then_it_is_told_and_nothing_is_done(string verb)
    {
        await using var stage = await TeamsStage.StartAsync();
        var inChannel = new Shown { Channel = TeamsStage.ApprovalChannel };
        Assert.Equal(OldCard, (await stage.Ada.SendsAsync(inChannel, verb, [])).Notice);
        Assert.Empty(stage.Stored("select job from channel_binding"));
        Assert.Empty(stage.Stored("select id from plan"));
    }

    [Theory]
    [InlineData("00000000000000000000000000000001")]
    [InlineData("ikke en id")]
    [InlineData("")]
    public async Task Given_a_plan_that_is_not_there_when_its_button_is_pressed_then_it_is_told(string id)
    {
        await using var stage = await TeamsStage.StartWithChannelAsync();
        foreach (var verb in new[] { "plan.next", "plan.send", "approval.approve" })
        {
            var pressed = await stage.Ola.SendsAsync(new Shown(), verb, new JsonObject { ["plan"] = id, ["version"] = "1" });
            Assert.Equal("Jeg finner ikke planen. Skriv «mine planer» for å se dine egne.", pressed.Notice);
        }
    }

    [Fact]
    public async Task Given_a_client_that_knows_only_Submit_when_a_button_is_pressed_then_the_card_is_replaced_by_an_update()
    {
        await using var stage = await TeamsStage.StartWithChannelAsync();
        var first = await stage.Kari.SaysAsync("ny plan");
        var second = await stage.Kari.SubmitsAsync(first.Fill(PlanSteps.Account), "Neste");
        Assert.Equal(first.MessageId, second.MessageId);
        Assert.Equal(TestConnectorVerb.Update, stage.Teams.Calls[^1].Verb);
        Assert.Contains("Steg 2 av 5", second.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_client_that_knows_only_Submit_when_a_leader_approves_then_it_holds_and_who_may_not_is_told()
    {
        await using var stage = await TeamsStage.StartWithChannelAsync();
        await stage.Kari.SendsPlanAsync();
        var card = await stage.ChannelShowsAsync("GAU-2026-0001");
        Assert.Equal("Bare rådmannsteamet kan avgjøre planer.", (await stage.Per.SubmitsAsync(card, "Godkjenn")).Notice);
        Assert.Contains("Godkjent av Ola", (await stage.Ola.SubmitsAsync(card, "Godkjenn")).Text, StringComparison.Ordinal);
        await stage.Kari.IsToldAsync("Godkjent av Ola");
    }
}
