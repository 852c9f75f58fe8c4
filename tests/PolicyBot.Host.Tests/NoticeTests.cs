using PolicyBot.Host.Tests.Stage;

namespace PolicyBot.Host.Tests;

public sealed class NoticeTests
{
    [Fact]
    public async Task Given_Ringebus_form_when_it_is_filled_in_then_it_ends_in_a_checklist_and_Send_varsel()
    {
        await using var stage = await TeamsStage.StartAsync("ringebu");
        var card = await stage.Kari.SaysAsync("ny plan");
        foreach (var (index, answers) in PlanSteps.Ringebu.Index())
        {
            Assert.Contains($"Steg {index + 1} av 5", card.Text, StringComparison.Ordinal);
            card = await stage.Kari.PressesAsync(card.Fill(answers), "Neste");
            Assert.Empty(card.Problems);
        }
        Assert.Equal("Varsel om offisiell konto", card.Heading);
        Assert.Equal(["Send varsel", "Tilbake", "Lagre og fortsett senere"], card.Buttons);
    }

    [Fact]
    public async Task Given_a_checklist_that_is_not_confirmed_when_Neste_is_pressed_then_each_missing_item_says_so()
    {
        await using var stage = await TeamsStage.StartAsync("ringebu");
        var card = await stage.Kari.FillsInAsync(PlanSteps.Ringebu.Take(3));
        card = await stage.Kari.PressesAsync(card.Fill(PlanSteps.Ringebu[3]).Fill("Kommunevåpenet brukes", "false"), "Neste");
        Assert.Equal(["Kommunevåpenet brukes: Kryss av for å bekrefte."], card.Problems);
        Assert.Equal("true", card.Value("Kommunen vises som ansvarlig"));
    }

    [Fact]
    public async Task Given_a_notice_when_it_is_received_and_cleared_then_both_show_and_the_notifier_is_told_once()
    {
        await using var stage = await TeamsStage.StartWithChannelAsync("ringebu");
        var own = await stage.Kari.PressesAsync(await stage.Kari.FillsInAsync(PlanSteps.Ringebu), "Send varsel");
        Assert.Equal("RIN-2026-0001: Venter på avklaring", own.Heading);
        var card = await stage.ChannelShowsAsync("RIN-2026-0001");
        Assert.Equal("Varsel RIN-2026-0001 til rådmannsledelsen", card.Heading);
        Assert.Equal(["Vis hele planen", "Kvitter", "Avklart", "Spørsmål tilbake"], card.Buttons);

        var received = await stage.Ola.PressesAsync(card, "Kvitter");
        Assert.Equal(["Vis hele planen", "Avklart", "Spørsmål tilbake"], received.Buttons);
        await stage.WhenUpdatedAsync(own, "Mottatt av Ola 05.11.2026 kl. 09.00");
        Assert.Contains("Varselet er allerede mottatt av Ola", (await stage.Eva.PressesAsync(card, "Kvitter")).Text, StringComparison.Ordinal);

        await stage.Eva.PressesAsync(await stage.WhenUpdatedAsync(card, "Mottatt av Ola"), "Avklart");
        await stage.WhenUpdatedAsync(card, "Avklart av Eva 05.11.2026 kl. 09.00");
        await stage.WhenUpdatedAsync(own, "Avklart av Eva");
        await stage.Kari.IsToldAsync("Avklart av Eva");
        Assert.Equal(0, stage.Kari.TimesTold("Mottatt av Ola"));
        Assert.Contains("Varselet er allerede avklart av Eva", (await stage.Ola.PressesAsync(card, "Avklart")).Text, StringComparison.Ordinal);
        Assert.Equal(["started", "sent", "received", "approved"], stage.Stored("select kind from plan_event order by rowid"));
    }

    [Fact]
    public async Task Given_a_municipality_without_approval_when_its_notice_goes_through_all_that_can_be_said_then_nobody_reads_of_approval()
    {
        await using var stage = await TeamsStage.StartAsync("ringebu");
        var read = new List<string>();
        var summary = Reads(await stage.Kari.FillsInAsync(PlanSteps.Ringebu));
        Reads(await stage.Kari.SaysAsync("hjelp"));
        Assert.StartsWith("Du har ingen avklart konto som mangler adresse.", Reads(await stage.Kari.SaysAsync("registrer adresse")).Notice, StringComparison.Ordinal);
        Assert.Contains("«bruk denne kanalen for varsler»", Reads(await stage.Kari.PressesAsync(summary, "Send varsel")).Text, StringComparison.Ordinal);
        Assert.StartsWith("Denne kanalen brukes nå for varsler.", Reads(await stage.Ada.SaysAsync("bruk denne kanalen for varsler", TeamsStage.ApprovalChannel)).Notice, StringComparison.Ordinal);

        var own = Reads(await stage.Kari.PressesAsync(summary, "Send varsel"));
        var (_, data) = own.Press("Trekk tilbake");
        data["adresse"] = "facebook.com/bibliotek";
        Reads(await stage.Kari.SendsAsync(own, "plan.register", data));
        var card = Reads(await stage.ChannelShowsAsync("RIN-2026-0001"));
        Assert.Equal("Bare rådmannsledelsen kan behandle varsler.", Reads(await stage.Kari.PressesAsync(card, "Avklart")).Notice);
        await stage.LetTimePassAsync(TimeSpan.FromDays(6));
        await stage.Teams.WhenCalledAsync(call => TeamsStage.Contains(call, "Varsel RIN-2026-0001 har ventet i 3 arbeidsdager"));
        Reads(await stage.Ola.PressesAsync(card, "Avklart"));
        var told = Reads(await stage.Kari.IsToldAsync("Avklart av Ola"));
        Reads(await stage.Kari.PressesAsync(told, "Rediger planen"));
        Reads(await stage.Kari.SaysAsync("registrer adresse"));
        Reads(await stage.Kari.PressesAsync(await stage.Kari.SaysAsync("mine varsler"), "Åpne"));
        Reads(await stage.Kari.PressesAsync(own, "Trekk tilbake"));

        read.AddRange(stage.Teams.Calls.Where(call => call.Card is not null).Select(call => TeamsStage.Seen(call).Text));
        Assert.All(read, text => Assert.DoesNotMatch("(?i)godkjen|rådmannsteam", text));

        Shown Reads(Shown shown)
        {
            read.Add($"{shown.Notice}{(shown.Card is null ? "" : $"{shown.Text}\n{string.Join('\n', shown.Buttons)}")}");
            return shown;
        }
    }

    [Fact]
    public async Task Given_a_notice_when_a_question_is_asked_back_then_the_notifier_answers_with_the_next_version()
    {
        await using var stage = await TeamsStage.StartWithChannelAsync("ringebu");
        await stage.Kari.PressesAsync(await stage.Kari.FillsInAsync(PlanSteps.Ringebu), "Send varsel");
        var ask = await stage.Ola.PressesAsync(await stage.ChannelShowsAsync("RIN-2026-0001"), "Spørsmål tilbake");
        await stage.Ola.PressesAsync(ask.Fill("Kommentar", "Hvem svarer i ferien?"), "Spørsmål tilbake");
        var told = await stage.Kari.IsToldAsync("Hvem svarer i ferien?");
        Assert.Contains("Ola stilte et spørsmål tilbake 05.11.2026 kl. 09.00", told.Text, StringComparison.Ordinal);
        await stage.Kari.PressesAsync(await stage.Kari.LooksThroughAsync(told), "Send varsel");
        Assert.Contains("Avklart", (await stage.ChannelShowsAsync("Versjon: 2")).Buttons);
    }
}
