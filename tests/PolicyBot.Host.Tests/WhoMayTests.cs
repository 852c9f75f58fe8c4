using PolicyBot.Host.Tests.Stage;

namespace PolicyBot.Host.Tests;

public sealed class WhoMayTests
{
    private const string Events = "select kind from plan_event order by rowid";

    [Theory]
    [InlineData("Godkjenn")]
    [InlineData("Be om endringer")]
    [InlineData("Avslå")]
    public async Task Given_somebody_outside_the_team_when_they_decide_then_they_are_told_who_may_and_nothing_is_stored(string button)
    {
        await using var stage = await TeamsStage.StartWithChannelAsync();
        await stage.Kari.SendsPlanAsync();
        var card = await stage.ChannelShowsAsync("GAU-2026-0001");
        var pressed = await stage.Per.PressesAsync(card, button);
        Assert.Equal("Bare rådmannsteamet kan avgjøre planer.", pressed.Notice);
        Assert.Equal(["started", "sent"], stage.Stored(Events));
    }

    [Fact]
    public async Task Given_a_roster_that_does_not_answer_when_somebody_decides_then_nobody_may_and_nothing_is_stored()
    {
        await using var stage = await TeamsStage.StartWithChannelAsync();
        await stage.Kari.SendsPlanAsync();
        var card = await stage.ChannelShowsAsync("GAU-2026-0001");
        stage.Teams.FailWhere(target => target.Contains("pagedmembers", StringComparison.Ordinal), 503);
        Assert.StartsWith("Jeg fikk ikke sjekket hvem som er med i kanalen", (await stage.Ola.PressesAsync(card, "Godkjenn")).Notice, StringComparison.Ordinal);
        Assert.Equal(["started", "sent"], stage.Stored(Events));
        stage.Teams.Recover();
        Assert.Contains("Godkjent av Ola", (await stage.Ola.PressesAsync(card, "Godkjenn")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("29:per")]
    [InlineData("AAD-29:PER")]
    public async Task Given_a_team_named_in_the_settings_when_somebody_decides_then_only_those_named_may(string named)
    {
        await using var stage = await TeamsStage.StartWithChannelAsync("gausdal", $"--Municipalities:Radmannsteam:gausdal:0={named}");
        await stage.Kari.SendsPlanAsync();
        var card = await stage.ChannelShowsAsync("GAU-2026-0001");
        Assert.Equal("Bare rådmannsteamet kan avgjøre planer.", (await stage.Ola.PressesAsync(card, "Godkjenn")).Notice);
        Assert.Contains("Godkjent av Per", (await stage.Per.PressesAsync(card, "Godkjenn")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_an_applicant_in_the_team_when_they_decide_on_their_own_plan_then_it_is_refused()
    {
        await using var stage = await TeamsStage.StartWithChannelAsync();
        await stage.Ola.SendsPlanAsync();
        var card = await stage.ChannelShowsAsync("GAU-2026-0001");
        foreach (var button in new[] { "Godkjenn", "Be om endringer", "Avslå" })
        {
            Assert.Equal("Du kan ikke avgjøre din egen plan. Det må en annen gjøre.", (await stage.Ola.PressesAsync(card, button)).Notice);
        }
        Assert.Equal(["started", "sent"], stage.Stored(Events));
    }

    [Fact]
    public async Task Given_anothers_draft_when_somebody_presses_its_buttons_then_it_is_refused_and_shows_nothing_of_it()
    {
        await using var stage = await TeamsStage.StartWithChannelAsync();
        var summary = await stage.Kari.FillsInAsync(PlanSteps.Gausdal);
        var before = stage.Stored("select form || revision from plan");
        var (_, data) = summary.Press("Send til godkjenning");
        foreach (var verb in new[] { "plan.next", "plan.back", "plan.save", "plan.send", "plan.edit", "plan.show", "plan.withdraw", "plan.address", "plan.register" })
        {
            var pressed = await stage.Per.SendsAsync(new Shown(), verb, data.DeepClone().AsObject());
            Assert.Null(pressed.Card);
            Assert.Equal("Dette er en annens plan. Bare eieren og vikaren kan gjøre dette.", pressed.Notice);
        }
        Assert.Equal(before, stage.Stored("select form || revision from plan"));
    }

    [Fact]
    public async Task Given_a_leader_when_they_decide_on_a_draft_that_was_never_sent_then_it_is_refused()
    {
        await using var stage = await TeamsStage.StartWithChannelAsync();
        var (_, data) = (await stage.Kari.FillsInAsync(PlanSteps.Gausdal)).Press("Send til godkjenning");
        data["version"] = "0";
        Assert.Equal("Planen er ikke sendt ennå.", (await stage.Ola.SendsAsync(new Shown(), "approval.approve", data)).Notice);
        Assert.Equal(["started"], stage.Stored(Events));
    }

    [Fact]
    public async Task Given_ids_of_Gausdal_when_they_come_from_Ringebus_tenant_then_there_is_no_such_plan()
    {
        const string Ringebu = "0c0c0c0c-5555-4666-8777-888888888888";
        await using var stage = await TeamsStage.StartWithChannelAsync("gausdal", $"--Municipalities:Tenants:{Ringebu}=ringebu", "--Municipalities:Radmannsteam:ringebu:0=29:ola");
        var own = await stage.Kari.SendsPlanAsync();
        var card = await stage.ChannelShowsAsync("GAU-2026-0001");
        stage.Teams.TenantId = Ringebu;
        Assert.StartsWith("Jeg finner ikke varselet.", (await stage.Ola.PressesAsync(card, "Godkjenn")).Notice, StringComparison.Ordinal);
        Assert.StartsWith("Jeg finner ikke varselet.", (await stage.Kari.PressesAsync(own, "Trekk tilbake")).Notice, StringComparison.Ordinal);
        Assert.Contains("Du har ingen varsler ennå.", (await stage.Kari.SaysAsync("mine planer")).Text, StringComparison.Ordinal);
        Assert.Equal(["started", "sent"], stage.Stored(Events));
    }

    [Fact]
    public async Task Given_somebody_who_is_no_administrator_when_they_tie_the_channel_then_it_is_refused()
    {
        await using var stage = await TeamsStage.StartAsync();
        var said = await stage.Ola.SaysAsync("bruk denne kanalen for godkjenning", TeamsStage.ApprovalChannel);
        Assert.StartsWith("Bare en administrator kan bestemme hva en kanal brukes til.", said.Notice, StringComparison.Ordinal);
        Assert.Empty(stage.Stored("select job from channel_binding"));
    }

    [Fact]
    public async Task Given_an_administrator_when_they_tie_a_channel_then_it_must_be_said_in_it()
    {
        await using var stage = await TeamsStage.StartAsync();
        Assert.StartsWith("Dette må sies i kanalen som skal brukes.", (await stage.Ada.SaysAsync("bruk denne kanalen for godkjenning")).Notice, StringComparison.Ordinal);
        var said = await stage.Ada.SaysAsync("Bruk denne kanalen for godkjenning.", TeamsStage.ApprovalChannel);
        Assert.Equal("Denne kanalen brukes nå for godkjenning. Planer som skal behandles av rådmannsteamet, kommer hit.", said.Notice);
        Assert.Equal(["Approval"], stage.Stored("select job from channel_binding"));
    }
}
