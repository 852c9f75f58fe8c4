using PolicyBot.Host.Tests.Stage;
using PolicyBot.Testing;

namespace PolicyBot.Host.Tests;

/// <summary>Who is a member of the channel for approval, as Teams tells, and how long that may take.</summary>
public sealed class ChannelMemberTests
{
    private const string Unavailable = "Jeg fikk ikke sjekket hvem som er med i kanalen, fordi Teams ikke svarte. Derfor er ingenting gjort. Prøv igjen om et lite øyeblikk.";
    private const string NotInTheTeam = "Bare rådmannsteamet kan avgjøre planer.";

    [Theory]
    [InlineData("private")]
    [InlineData("shared")]
    [InlineData("a kind that comes later")]
    public async Task Given_a_channel_with_members_of_its_own_when_the_team_decides_then_only_the_channels_members_may(string type)
    {
        await using var stage = await TeamsStage.StartAsync();
        var channel = TeamsStage.ApprovalChannel with { Type = type };
        stage.Teams.Members[channel.Id] = [new() { Id = "29:eva", Name = "Eva" }];
        await stage.Ada.SaysAsync("bruk denne kanalen for godkjenning", channel);
        await stage.Kari.SendsPlanAsync();
        var card = await stage.ChannelShowsAsync("GAU-2026-0001");
        Assert.Equal(NotInTheTeam, (await stage.Ola.PressesAsync(card, "Godkjenn")).Notice);
        Assert.Contains("Godkjent av Eva", (await stage.Eva.PressesAsync(card, "Godkjenn")).Text, StringComparison.Ordinal);
        var asked = stage.Teams.Calls.Where(call => call.Verb == TestConnectorVerb.Members).ToList();
        Assert.All(asked, call => Assert.Equal(channel.Id, call.ConversationId));
    }

    [Fact]
    public async Task Given_a_private_channel_that_Teams_does_not_list_when_anybody_decides_then_nobody_is_let_in_on_the_teams_account()
    {
        await using var stage = await TeamsStage.StartAsync();
        await stage.Ada.SaysAsync("bruk denne kanalen for godkjenning", TeamsStage.ApprovalChannel with { Type = "private" });
        await stage.Kari.SendsPlanAsync();
        var card = await stage.ChannelShowsAsync("GAU-2026-0001");
        Assert.Equal(Unavailable, (await stage.Ola.PressesAsync(card, "Godkjenn")).Notice);
        Assert.Equal(["Waiting"], stage.Stored("select status from plan"));
    }

    [Fact]
    public async Task Given_a_roster_that_answers_late_when_somebody_decides_then_they_are_told_so_within_two_seconds()
    {
        await using var stage = await TeamsStage.StartWithChannelAsync();
        await stage.Kari.SendsPlanAsync();
        var card = await stage.ChannelShowsAsync("GAU-2026-0001");
        // The roster's call is to be the next.
        await stage.LetAllBeSentAsync();
        await stage.Clock.TimerDueWithinAsync(TimeSpan.FromSeconds(2));
        stage.Teams.HangNext(1);
        var pressed = stage.Ola.PressesAsync(card, "Godkjenn");
        await stage.Teams.WhenHungAsync();
        stage.Clock.Advance(TimeSpan.FromSeconds(1.4));
        Assert.False(pressed.IsCompleted);
        stage.Clock.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Equal(Unavailable, (await pressed).Notice);
        Assert.Contains("Godkjent av Ola", (await stage.Ola.PressesAsync(card, "Godkjenn")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_an_outbox_that_can_not_send_when_buttons_are_pressed_then_no_answer_waits_for_it()
    {
        await using var stage = await TeamsStage.StartWithChannelAsync();
        var summary = await stage.Kari.FillsInAsync(PlanSteps.Gausdal);
        stage.Teams.FailWhere(_ => true, 503);
        var own = await stage.Kari.PressesAsync(summary, "Send til godkjenning");
        Assert.Equal("GAU-2026-0001: Venter på godkjenning", own.Heading);
        Assert.Equal("GAU-2026-0001: Trukket tilbake", (await stage.Kari.PressesAsync(own, "Trekk tilbake")).Heading);
    }

    [Fact]
    public async Task Given_a_member_when_they_decide_again_soon_then_Teams_is_not_asked_again_but_is_when_the_time_is_over()
    {
        await using var stage = await TeamsStage.StartWithChannelAsync();
        await stage.Kari.SendsPlanAsync("Første konto.");
        await stage.Kari.SendsPlanAsync("Andre konto.");
        await stage.Kari.SendsPlanAsync("Tredje konto.");
        var cards = new[] { await stage.ChannelShowsAsync("Første konto."), await stage.ChannelShowsAsync("Andre konto."), await stage.ChannelShowsAsync("Tredje konto.") };
        await stage.Ola.PressesAsync(cards[0], "Godkjenn");
        await stage.Eva.PressesAsync(cards[1], "Godkjenn");
        Assert.Equal(1, Asked(stage));
        stage.Teams.Members[TeamsStage.ApprovalChannel.TeamId] = [new() { Id = "29:per", Name = "Per" }];
        await stage.LetTimePassUntilAsync(() => stage.Clock.GetUtcNow() >= new FakeClock().GetUtcNow() + TimeSpan.FromMinutes(2));
        Assert.Equal(NotInTheTeam, (await stage.Ola.PressesAsync(cards[2], "Godkjenn")).Notice);
        Assert.Equal(2, Asked(stage));
    }

    [Fact]
    public async Task Given_somebody_who_was_just_let_in_when_they_decide_then_they_may_at_once()
    {
        await using var stage = await TeamsStage.StartWithChannelAsync();
        await stage.Kari.SendsPlanAsync();
        var card = await stage.ChannelShowsAsync("GAU-2026-0001");
        Assert.Equal(NotInTheTeam, (await stage.Per.PressesAsync(card, "Godkjenn")).Notice);
        stage.Teams.Members[TeamsStage.ApprovalChannel.TeamId] = [new() { Id = "29:per", Name = "Per" }];
        Assert.Contains("Godkjent av Per", (await stage.Per.PressesAsync(card, "Godkjenn")).Text, StringComparison.Ordinal);
    }

    private static int Asked(TeamsStage stage) => stage.Teams.Calls.Count(call => call.Verb == TestConnectorVerb.Members);
}
