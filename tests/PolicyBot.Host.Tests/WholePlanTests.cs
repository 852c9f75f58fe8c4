using PolicyBot.Host.Tests.Stage;
using PolicyBot.Testing;

namespace PolicyBot.Host.Tests;

/// <summary>Opening what a card had no room for.</summary>
public sealed class WholePlanTests
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("😀", 500));

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public async Task Given_answers_that_are_cut_in_the_channel_when_a_leader_opens_them_then_all_of_it_comes_to_them_alone_and_no_card_changes(string targeted)
    {
        await using var stage = await TeamsStage.StartWithChannelAsync("gausdal", $"--Teams:TargetedMessages={targeted}");
        var card = await SendsLongPlanAsync(stage);
        Assert.Equal("Jeg har sendt hele planen bare til deg.", (await stage.Ola.PressesAsync(card, "Vis alt i full lengde")).Notice);
        var sent = await stage.Teams.WhenCalledAsync(call => call.Verb == TestConnectorVerb.Send && TeamsStage.Contains(call, "Side 1 av"));
        Assert.Equal(targeted == "true", sent.Target.Contains("isTargetedActivity=true", StringComparison.Ordinal));
        Assert.Equal(targeted == "true" ? "29:ola" : null, sent.Activity!.Recipient?.Id);
        Assert.Equal(targeted == "false", sent.ConversationId == TestConnector.PersonalConversationId("29:ola"));

        var page = TeamsStage.Seen(sent, targeted == "true" ? TeamsStage.ApprovalChannel : null);
        var read = page.Text;
        while (page.Buttons.Contains("Neste side"))
        {
            page = await stage.Ola.PressesAsync(page, "Neste side");
            read += page.Text;
        }
        Assert.Equal(7, read.Split(Long).Length - 1);
        Assert.DoesNotContain(stage.Teams.Updated, call => call.ActivityId == card.MessageId);
    }

    [Fact]
    public async Task Given_a_client_that_knows_only_Submit_when_a_leader_opens_the_plan_then_it_still_comes_to_them_alone()
    {
        await using var stage = await TeamsStage.StartWithChannelAsync();
        var card = await SendsLongPlanAsync(stage);
        Assert.Equal("Jeg har sendt hele planen bare til deg.", (await stage.Ola.SubmitsAsync(card, "Vis alt i full lengde")).Notice);
        var sent = await stage.Teams.WhenCalledAsync(call => call.Verb == TestConnectorVerb.Send && TeamsStage.Contains(call, "Side 1 av"));
        Assert.Equal("29:ola", sent.Activity!.Recipient!.Id);
    }

    private static async Task<Shown> SendsLongPlanAsync(TeamsStage stage)
    {
        string[] shorter = ["Kanal", "Navn på kontoen", "Enhet", "Ansvarlig enhetsleder", "Dialogform", "Varighet", "Sluttdato", "Hvor vises svarreglene?", "Administratorer", "Totrinnspålogging", "Personvernvurdering", "Redaktører"];
        var full = PlanSteps.Gausdal.Select(step => step.Select(answer => shorter.Contains(answer.Label) ? answer : (answer.Label, Text: Long)));
        await stage.Kari.PressesAsync(await stage.Kari.FillsInAsync(full), "Send til godkjenning");
        return await stage.ChannelShowsAsync("GAU-2026-0001");
    }
}
