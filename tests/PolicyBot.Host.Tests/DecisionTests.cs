using PolicyBot.Host.Tests.Stage;

namespace PolicyBot.Host.Tests;

public sealed class DecisionTests
{
    private const string Decisions = "select kind from plan_event where kind in ('approved', 'changes-asked', 'turned-down') order by rowid";

    [Fact]
    public async Task Given_no_tied_channel_when_a_plan_is_sent_then_it_is_refused_and_the_draft_is_kept_until_there_is_one()
    {
        await using var stage = await TeamsStage.StartAsync();
        var card = await stage.Kari.SendsPlanAsync();
        Assert.Contains("ingen kanal er satt opp for rådmannsteamet", card.Text, StringComparison.Ordinal);
        Assert.Contains("Flere lånere under 20 år.", card.Text, StringComparison.Ordinal);
        Assert.Equal(["Draft"], stage.Stored("select status from plan"));
        await stage.Ada.SaysAsync("bruk denne kanalen for godkjenning", TeamsStage.ApprovalChannel);
        card = await stage.Kari.PressesAsync(card, "Send til godkjenning");
        Assert.Equal("GAU-2026-0001: Venter på godkjenning", card.Heading);
    }

    [Fact]
    public async Task Given_a_plan_when_it_is_sent_then_it_gets_its_number_and_the_channel_gets_the_card()
    {
        await using var stage = await TeamsStage.StartWithChannelAsync();
        var own = await stage.Kari.SendsPlanAsync();
        var card = await stage.ChannelShowsAsync("GAU-2026-0001");
        Assert.Equal("GAU-2026-0001: Venter på godkjenning", own.Heading);
        Assert.Equal("Plan GAU-2026-0001 venter på rådmannsteamet", card.Heading);
        Assert.Contains("Navn på kontoen: Gausdal bibliotek\n", card.Text, StringComparison.Ordinal);
        Assert.Contains("Sendt av: Kari\nSendt: 05.11.2026 kl. 09.00\nVersjon: 1\n", card.Text, StringComparison.Ordinal);
        Assert.Contains("Hvem overvåker og svarer?\nKari på hverdager, Per når hun er borte.", card.Text, StringComparison.Ordinal);
        Assert.Equal(["Vis hele planen", "Godkjenn", "Be om endringer", "Avslå"], card.Buttons);
    }

    [Fact]
    public async Task Given_several_plans_when_they_are_sent_then_the_numbers_follow_each_other_and_begin_anew_with_the_year_in_Oslo()
    {
        await using var stage = await TeamsStage.StartWithChannelAsync();
        Assert.StartsWith("GAU-2026-0001:", (await stage.Kari.SendsPlanAsync()).Heading, StringComparison.Ordinal);
        Assert.StartsWith("GAU-2026-0002:", (await stage.Per.SendsPlanAsync()).Heading, StringComparison.Ordinal);
        await stage.LetTimePassAsync(new DateTimeOffset(2026, 12, 31, 23, 30, 0, TimeSpan.Zero) - stage.Clock.GetUtcNow());
        var summary = await stage.Per.FillsInAsync([PlanSteps.Account, PlanSteps.Goal, [.. PlanSteps.Use, ("Sluttdato", "2027-06-30")], PlanSteps.FollowUp]);
        Assert.StartsWith("GAU-2027-0001:", (await stage.Per.PressesAsync(summary, "Send til godkjenning")).Heading, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_waiting_plan_when_a_leader_approves_it_then_every_card_shows_it_and_the_applicant_is_told()
    {
        await using var stage = await TeamsStage.StartWithChannelAsync();
        var own = await stage.Kari.SendsPlanAsync();
        var card = await stage.ChannelShowsAsync("GAU-2026-0001");
        await stage.LetTimePassAsync(TimeSpan.FromMinutes(65));
        var pressed = await stage.Ola.PressesAsync(card, "Godkjenn");
        const string Outcome = "Godkjent av Ola 05.11.2026 kl. 10.05";
        Assert.Contains(Outcome, pressed.Text, StringComparison.Ordinal);
        Assert.Equal(["Vis hele planen", "Eksporter til arkiv"], pressed.Buttons);
        Assert.Equal(["Vis hele planen", "Eksporter til arkiv"], (await stage.WhenUpdatedAsync(card, Outcome)).Buttons);
        Assert.Contains("Registrer adresse", (await stage.WhenUpdatedAsync(own, Outcome)).Buttons);
        var told = await stage.Kari.IsToldAsync(Outcome);
        Assert.Equal("GAU-2026-0001: Godkjent", told.Heading);
        Assert.Contains("Registrer adresse", told.Buttons);
        Assert.Equal(["approved"], stage.Stored(Decisions));
    }

    [Fact]
    public async Task Given_a_waiting_plan_when_changes_are_asked_for_then_a_comment_is_required_and_the_next_version_can_be_approved()
    {
        await using var stage = await TeamsStage.StartWithChannelAsync();
        await stage.Kari.SendsPlanAsync();
        var first = await stage.ChannelShowsAsync("GAU-2026-0001");
        var ask = await stage.Ola.PressesAsync(first, "Be om endringer");
        Assert.Equal(["Kommentar"], ask.Fields);
        Assert.Equal(["Kommentar: Feltet må fylles ut."], (await stage.Ola.PressesAsync(ask.Fill("Kommentar", "  "), "Be om endringer")).Problems);
        await stage.Ola.PressesAsync(ask.Fill("Kommentar", "Hvem svarer i juli?"), "Be om endringer");
        await stage.WhenUpdatedAsync(first, "Hvem svarer i juli?");

        var told = await stage.Kari.IsToldAsync("Hvem svarer i juli?");
        Assert.Contains("Ola ba om endringer 05.11.2026 kl. 09.00", told.Text, StringComparison.Ordinal);
        var form = await stage.Kari.PressesAsync(told, "Rediger planen");
        while (!form.Fields.Contains("Dekning i ferier"))
        {
            form = await stage.Kari.PressesAsync(form, form.Buttons.Contains("Neste") ? "Neste" : "Tilbake");
        }
        form = await stage.Kari.PressesAsync(form.Fill("Dekning i ferier", "Per svarer hele juli måned."), "Neste");
        var own = await stage.Kari.PressesAsync(form, "Send til godkjenning");
        Assert.Contains("Versjon: 2", own.Text, StringComparison.Ordinal);

        var second = await stage.ChannelShowsAsync("Versjon: 2");
        Assert.Equal("Plan GAU-2026-0001 venter på rådmannsteamet", second.Heading);
        Assert.Contains("Per svarer hele juli måned.", second.Text, StringComparison.Ordinal);
        await stage.Eva.PressesAsync(second, "Godkjenn");
        await stage.WhenUpdatedAsync(own, "Godkjent av Eva");
        Assert.Equal(["changes-asked", "approved"], stage.Stored(Decisions));
        Assert.Equal(["1", "2"], stage.Stored("select version from plan_version order by version"));
    }

    [Fact]
    public async Task Given_a_waiting_plan_when_it_is_turned_down_then_a_reason_is_required_and_the_applicant_reads_it()
    {
        await using var stage = await TeamsStage.StartWithChannelAsync();
        var own = await stage.Kari.SendsPlanAsync();
        var card = await stage.ChannelShowsAsync("GAU-2026-0001");
        var ask = await stage.Ola.PressesAsync(card, "Avslå");
        Assert.Equal(["Begrunnelse"], ask.Fields);
        Assert.Equal(["Begrunnelse: Feltet må fylles ut."], (await stage.Ola.PressesAsync(ask, "Avslå")).Problems);
        var tooLong = await stage.Ola.PressesAsync(ask.Fill("Begrunnelse", new string('æ', 1001)), "Avslå");
        Assert.Equal(["Begrunnelse: Teksten er for lang. Den kan ha inntil 1000 tegn."], tooLong.Problems);
        Assert.Equal(new string('æ', 1001), tooLong.Value("Begrunnelse"));
        await stage.Ola.PressesAsync(ask.Fill("Begrunnelse", "Vi har en konto fra før."), "Avslå");
        Assert.Contains("Vi har en konto fra før.", (await stage.WhenUpdatedAsync(card, "Avslått av Ola")).Text, StringComparison.Ordinal);
        Assert.Contains("Vi har en konto fra før.", (await stage.WhenUpdatedAsync(own, "Avslått av Ola")).Text, StringComparison.Ordinal);
        await stage.Kari.IsToldAsync("Avslått av Ola");
    }

    [Fact]
    public async Task Given_the_form_for_a_comment_when_Tilbake_is_pressed_then_the_plan_is_shown_and_still_waits()
    {
        await using var stage = await TeamsStage.StartWithChannelAsync();
        await stage.Kari.SendsPlanAsync();
        var card = await stage.ChannelShowsAsync("GAU-2026-0001");
        var back = await stage.Ola.PressesAsync(await stage.Ola.PressesAsync(card, "Avslå"), "Tilbake");
        Assert.Contains("Godkjenn", back.Buttons);
        Assert.Empty(stage.Stored(Decisions));
    }

    [Fact]
    public async Task Given_a_decided_plan_when_another_leader_decides_on_the_old_card_then_the_first_decision_stands_and_is_shown()
    {
        await using var stage = await TeamsStage.StartWithChannelAsync();
        await stage.Kari.SendsPlanAsync();
        var card = await stage.ChannelShowsAsync("GAU-2026-0001");
        var reason = await stage.Eva.PressesAsync(card, "Avslå");
        await stage.Ola.PressesAsync(card, "Godkjenn");
        var late = await stage.Eva.PressesAsync(reason.Fill("Begrunnelse", "Nei."), "Avslå");
        Assert.Contains("Planen er allerede godkjent av Ola 05.11.2026 kl. 09.00.", late.Text, StringComparison.Ordinal);
        Assert.Equal(["Vis hele planen", "Eksporter til arkiv"], late.Buttons);
        Assert.Equal(["approved"], stage.Stored(Decisions));
    }

    [Fact]
    public async Task Given_a_card_of_version_1_when_version_2_waits_then_a_decision_on_it_is_refused_and_version_2_is_shown()
    {
        await using var stage = await TeamsStage.StartWithChannelAsync();
        var own = await stage.Kari.SendsPlanAsync();
        var first = await stage.ChannelShowsAsync("Versjon: 1");
        var ask = await stage.Ola.PressesAsync(first, "Be om endringer");
        await stage.Ola.PressesAsync(ask.Fill("Kommentar", "Mer."), "Be om endringer");
        await stage.Kari.PressesAsync(await stage.Kari.LooksThroughAsync(await stage.WhenUpdatedAsync(own, "Mer.")), "Send til godkjenning");
        var late = await stage.Eva.PressesAsync(first, "Godkjenn");
        Assert.Contains("Kortet viser en eldre versjon. Planen er nå i versjon 2.", late.Text, StringComparison.Ordinal);
        Assert.Contains("Godkjenn", late.Buttons);
        Assert.Equal(["changes-asked"], stage.Stored(Decisions));
    }

    [Fact]
    public async Task Given_a_plan_that_was_withdrawn_when_a_leader_decides_on_it_then_it_is_told_and_nothing_is_stored()
    {
        await using var stage = await TeamsStage.StartWithChannelAsync();
        var own = await stage.Kari.SendsPlanAsync();
        var card = await stage.ChannelShowsAsync("GAU-2026-0001");
        var withdrawn = await stage.Kari.PressesAsync(own, "Trekk tilbake");
        Assert.Equal("GAU-2026-0001: Trukket tilbake", withdrawn.Heading);
        Assert.Equal(["Vis hele planen", "Eksporter til arkiv"], (await stage.WhenUpdatedAsync(card, "Trukket tilbake av Kari")).Buttons);
        var late = await stage.Ola.PressesAsync(card, "Godkjenn");
        Assert.Contains("Planen er trukket tilbake av den som sendte den, og kan ikke behandles.", late.Text, StringComparison.Ordinal);
        Assert.Empty(stage.Stored(Decisions));
    }

    [Fact]
    public async Task Given_a_decided_plan_when_its_applicant_withdraws_it_on_an_old_card_then_it_is_refused()
    {
        await using var stage = await TeamsStage.StartWithChannelAsync();
        var own = await stage.Kari.SendsPlanAsync();
        await stage.Ola.PressesAsync(await stage.ChannelShowsAsync("GAU-2026-0001"), "Godkjenn");
        var late = await stage.Kari.PressesAsync(own, "Trekk tilbake");
        Assert.Contains("Planen er avgjort og kan ikke trekkes tilbake.", late.Text, StringComparison.Ordinal);
        Assert.Equal(["Approved"], stage.Stored("select status from plan"));
    }

    [Fact]
    public async Task Given_a_sent_plan_when_its_applicant_edits_it_on_an_old_card_then_it_is_not_changed()
    {
        await using var stage = await TeamsStage.StartWithChannelAsync();
        var card = await stage.Kari.FillsInAsync([PlanSteps.Account, PlanSteps.Goal, PlanSteps.Use]);
        var summary = await stage.Kari.PressesAsync(card.Fill(PlanSteps.FollowUp), "Neste");
        await stage.Kari.PressesAsync(summary, "Send til godkjenning");
        var sent = Assert.Single(stage.Stored("select form from plan"));
        var late = await stage.Kari.PressesAsync(card.Fill(PlanSteps.FollowUp).Fill("Dekning i ferier", "Ingen"), "Neste");
        Assert.Contains("Planen er sendt og kan ikke endres nå.", late.Text, StringComparison.Ordinal);
        Assert.Equal([sent], stage.Stored("select form from plan"));
    }

    [Fact]
    public async Task Given_plans_of_every_kind_when_mine_planer_is_said_then_ones_own_are_listed_with_status_and_the_next_thing_to_do()
    {
        await using var stage = await TeamsStage.StartWithChannelAsync();
        Assert.Contains("Du har ingen planer ennå.", (await stage.Kari.SaysAsync("mine planer")).Text, StringComparison.Ordinal);
        await stage.HasPlanApprovedAsync(stage.Kari);
        await stage.LetTimePassAsync(TimeSpan.FromMinutes(1));
        await stage.Kari.SendsPlanAsync("Kulturskolen");
        await stage.LetTimePassAsync(TimeSpan.FromMinutes(1));
        await stage.Kari.SaysAsync("ny plan");
        await stage.Per.SaysAsync("ny plan");
        var mine = await stage.Kari.SaysAsync("Mine planer");
        Assert.Equal(
            [
                "Mine planer",
                "Uten navn", "Utkast · 05.11.2026",
                "Kulturskolen", "GAU-2026-0002 · Venter på godkjenning · 05.11.2026",
                "Gausdal bibliotek", "GAU-2026-0001 · Godkjent · 05.11.2026",
            ],
            mine.Text.Split('\n'));
        Assert.Equal(["Rediger planen", "Åpne", "Åpne", "Registrer adresse", "Åpne", "Start en plan"], mine.Buttons);
    }

    [Fact]
    public async Task Given_a_decided_plan_when_it_is_copied_then_a_new_draft_holds_its_answers()
    {
        await using var stage = await TeamsStage.StartWithChannelAsync();
        var own = await stage.HasPlanApprovedAsync(stage.Kari);
        var copy = await stage.Kari.PressesAsync(own, "Kopier som ny");
        Assert.Contains("Steg 1 av 5", copy.Text, StringComparison.Ordinal);
        Assert.Equal(PlanSteps.AccountName, copy.Value("Navn på kontoen"));
        Assert.Equal(["Approved", "Draft"], stage.Stored("select status from plan order by status"));
    }
}
