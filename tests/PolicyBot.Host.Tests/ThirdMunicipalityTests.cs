using System.Text.Json.Nodes;
using PolicyBot.Host.Tests.Stage;
using PolicyBot.Testing;

namespace PolicyBot.Host.Tests;

/// <summary>A municipality that exists only as a pack: other roles, words, questions, working days, and decisions taken from both flows.</summary>
public sealed class ThirdMunicipalityTests
{
    private const string Name = "Skogvær ung";

    private static readonly IReadOnlyList<(string Label, string Text)> Channel = [("Type kanal", "Instagram"), ("Kva kanalen skal heite", Name), ("Avdeling", "Kultur")];
    private static readonly IReadOnlyList<(string Label, string Text)> People = [("Blir barn viste?", "Ja"), ("Slik blir samtykke henta inn", "Skriftleg"), ("Kvar samtykka ligg", "I arkivet")];
    private static readonly IReadOnlyList<(string Label, string Text)> Time =
        [("Opnar", "2026-12-01"), ("Når sluttar han?", "På ein dato"), ("Siste dag", "2027-06-30"), ("Timar i veka", "10"), ("Merknad", "")];
    private static readonly IReadOnlyList<(string Label, string Text)> Promises = [("Vi svarer alle", "true"), ("Foreldra har sagt ja", "true")];

    [Fact]
    public async Task Given_questions_that_hang_on_others_when_the_form_is_filled_in_then_only_what_is_asked_is_asked_and_an_empty_step_is_passed_over()
    {
        await using var stage = await StartAsync();
        var kari = Kari(stage);
        var card = await kari.SaysAsync("ny plan");
        Assert.Equal("Steg 1 av 6: Kanalen", card.Text.Split('\n')[1]);
        Assert.Contains("Svar berre om Type kanal er «Noko anna».", card.Text, StringComparison.Ordinal);

        card = await kari.PressesAsync(card.Fill(Channel).Fill("Type kanal", "Noko anna"), "Neste");
        Assert.Equal(["Kva slags kanal?: Feltet må fyllast ut."], card.Problems);
        card = await kari.PressesAsync(card.Fill("Type kanal", "Podkast"), "Neste");
        Assert.Equal("Steg 2 av 6: Podkasten", card.Text.Split('\n')[1]);
        card = await kari.PressesAsync(card.Fill("Programleiarar", "Kari"), "Neste");
        Assert.Equal(["Programleiarar: Skriv minst 2, éin på kvar linje."], card.Problems);
        card = await kari.PressesAsync(await kari.PressesAsync(card, "Tilbake"), "Neste");
        card = await kari.PressesAsync((await kari.PressesAsync(card, "Tilbake")).Fill("Type kanal", "Instagram"), "Neste");
        Assert.Equal("Steg 3 av 6: Folk på bileta", card.Text.Split('\n')[1]);
        Assert.Equal("Steg 1 av 6: Kanalen", (await kari.PressesAsync(card, "Tilbake")).Text.Split('\n')[1]);

        card = await kari.PressesAsync(card.Fill(People).Fill("Blir barn viste?", "Nei"), "Neste");
        card = await kari.PressesAsync(card.Fill(Time), "Neste");
        Assert.Equal(["Vi svarer alle"], card.Fields);
        card = await kari.PressesAsync(card, "Neste");
        Assert.Equal(["Vi svarer alle: Kryss av for å stadfeste."], card.Problems);
        card = await kari.PressesAsync(card.Fill("Vi svarer alle", "true"), "Neste");
        Assert.Equal("Steg 6 av 6: Oppsummering", card.Text.Split('\n')[1]);
        Assert.All(["Podkasten", "Slik blir samtykke henta inn", "Kvar samtykka ligg", "Foreldra har sagt ja"], notAsked => Assert.DoesNotContain(notAsked, card.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Given_an_answer_that_is_no_longer_asked_for_when_the_plan_is_sent_then_the_version_does_not_hold_it()
    {
        await using var stage = await StartWithChannelAsync();
        var kari = Kari(stage);
        var summary = await FillsInAsync(kari, people: [.. People, ("Blir barn viste?", "Nei")], promises: [("Vi svarer alle", "true")]);
        await kari.PressesAsync(summary, "Send til godkjenning");
        var sent = JsonNode.Parse(Assert.Single(stage.Stored("select form from plan_version")))!.AsObject();
        Assert.Equal("nei", sent["barn"]!.GetValue<string>());
        Assert.All(["samtykke", "arkiv", "foreldre", "merknad"], question => Assert.False(sent.ContainsKey(question), question));
    }

    [Fact]
    public async Task Given_decisions_from_both_flows_when_a_plan_goes_all_the_way_then_it_is_received_asked_back_changed_approved_and_registered_in_its_own_words()
    {
        await using var stage = await StartWithChannelAsync();
        var (kari, ola, eva) = (Kari(stage), stage.Person("29:ola", "Ola", "nn-NO"), stage.Person("29:eva", "Eva", "nn-NO"));
        var own = await kari.PressesAsync(await FillsInAsync(kari), "Send til godkjenning");
        Assert.Equal("SKOG-2026-0001: Ventar på godkjenning", own.Heading);
        var card = await stage.ChannelShowsAsync("SKOG-2026-0001");
        Assert.Equal("Plan SKOG-2026-0001 ventar på kommunikasjonsutvalet", card.Heading);
        Assert.Equal(["Vis heile planen", "Kvitter", "Godkjenn", "Spørsmål tilbake"], card.Buttons);
        Assert.DoesNotContain("Kva slags kanal?", card.Text, StringComparison.Ordinal);

        Assert.Equal("Berre kommunikasjonsutvalet kan avgjere planar.", (await stage.Person("29:per", "Per", "nn-NO").PressesAsync(card, "Godkjenn")).Notice);
        var received = await ola.PressesAsync(card, "Kvitter");
        Assert.Equal("SKOG-2026-0001: Motteke, ventar på godkjenning", (await stage.WhenUpdatedAsync(own, "Motteke av Ola")).Heading);
        Assert.Contains("Planen er allereie motteken av Ola", (await eva.PressesAsync(card, "Kvitter")).Text, StringComparison.Ordinal);

        var question = await eva.PressesAsync(received, "Spørsmål tilbake");
        Assert.Equal("Kva lurer du på?", question.Heading);
        await eva.PressesAsync(question.Fill("Kommentar", "Held ti timar?"), "Spørsmål tilbake");
        var told = await kari.IsToldAsync("Held ti timar?");
        Assert.Equal("SKOG-2026-0001: Spørsmål tilbake", told.Heading);
        var form = await kari.PressesAsync(told, "Rediger planen");
        while (!form.Fields.Contains("Timar i veka"))
        {
            form = await kari.PressesAsync(form, "Neste");
        }
        var summary = await kari.PressesAsync(await kari.PressesAsync(form.Fill("Timar i veka", "20"), "Neste"), "Neste");
        await kari.PressesAsync(summary, "Send til godkjenning");

        var second = await stage.ChannelShowsAsync("Versjon: 2");
        Assert.Contains("Endra sidan versjon 1\nTimar i veka\nFør: 10\nNo: 20\nTidlegare kommentarar", second.Text, StringComparison.Ordinal);
        await ola.PressesAsync(second, "Godkjenn");
        await kari.IsToldAsync("Godkjend av Ola");
        var done = await kari.PressesAsync((await kari.SaysAsync("registrer adresse")).Fill("Adresse", "instagram.com/skogvaer.ung"), "Registrer adresse");
        Assert.Equal("SKOG-2026-0001: I bruk", done.Heading);
        Assert.Equal(["Skogvær ung|instagram|Kultur||Kari|2|2027-06-30"], stage.Stored("select name || '|' || channel || '|' || unit || '|' || editors || '|' || owner_name || '|' || plan_version || '|' || ends_on from account where plan_id is not null"));
        Assert.Equal(["started", "sent", "received", "changes-asked", "sent", "approved", "registered"], stage.Stored("select kind from plan_event order by revision"));
        Assert.All(stage.Teams.Calls.Where(call => call.Card is not null), call => Assert.DoesNotMatch("(?i)rådmann|avslå|varsel|avklar|gausdal|ringebu", TeamsStage.Seen(call).Text));
    }

    [Fact]
    public async Task Given_a_pack_without_turning_down_when_it_is_tried_all_the_same_then_it_is_refused()
    {
        await using var stage = await StartWithChannelAsync();
        await Kari(stage).PressesAsync(await FillsInAsync(Kari(stage)), "Send til godkjenning");
        var card = await stage.ChannelShowsAsync("SKOG-2026-0001");
        var (_, data) = card.Press("Godkjenn");
        data["begrunnelse"] = "Nei";
        Assert.Equal("Det kan ikke gjøres med denne planen.", (await stage.Ola.SendsAsync(card, "approval.turn-down", data)).Notice);
        Assert.Equal(["Waiting"], stage.Stored("select status from plan"));
    }

    [Fact]
    public async Task Given_working_days_from_Tuesday_to_Saturday_when_a_plan_has_waited_three_of_them_then_it_is_brought_up()
    {
        await using var stage = await StartWithChannelAsync();
        await Kari(stage).PressesAsync(await FillsInAsync(Kari(stage)), "Send til godkjenning");
        await stage.ChannelShowsAsync("SKOG-2026-0001");
        // Sent on Thursday before ten, which counts as ten: Friday, Saturday, and Tuesday at ten.
        await stage.LetTimePassAsync(TimeSpan.FromDays(5) + TimeSpan.FromMinutes(30));
        await stage.LetTimePassAsync(TimeSpan.FromSeconds(2));
        Assert.Empty(stage.Stored("select occurrence from reminder"));
        await stage.LetTimePassAsync(TimeSpan.FromHours(1));
        await stage.Teams.WhenCalledAsync(call => TeamsStage.Contains(call, "Plan SKOG-2026-0001 har venta i 3 arbeidsdagar"));
    }

    [Theory]
    [InlineData("nb-NO", "Hva kanalen skal hete", "Kontoen kan ikke tas i bruk før planen er godkjent. Kanalen åpnes når kommunikasjonsutvalget har sagt ja.")]
    [InlineData("nn-NO", "Kva kanalen skal heite", "Kontoen kan ikkje takast i bruk før planen er godkjend. Kanalen blir opna når kommunikasjonsutvalet har sagt ja.")]
    [InlineData("en-GB", "What the channel will be called", "The account cannot be used until the plan is approved. The channel opens when the communications board has said yes.")]
    [InlineData("de-DE", "Kva kanalen skal heite", "Kontoen kan ikkje takast i bruk før planen er godkjend. Kanalen blir opna når kommunikasjonsutvalet har sagt ja.")]
    public async Task Given_a_pack_in_three_languages_when_somebody_writes_then_form_and_rule_come_in_theirs_or_the_municipalitys(string locale, string label, string rule)
    {
        await using var stage = await StartAsync();
        var somebody = stage.Person("29:kari", "Kari", locale);
        Assert.Contains(label, (await somebody.SaysAsync("ny plan")).Fields);
        Assert.Contains(rule, (await somebody.SaysAsync("registrer adresse")).Notice, StringComparison.Ordinal);
    }

    private static Participant Kari(TeamsStage stage) => stage.Person("29:kari", "Kari", "nn-NO");

    private static Task<Shown> FillsInAsync(
        Participant kari, IReadOnlyList<(string Label, string Text)>? people = null, IReadOnlyList<(string Label, string Text)>? promises = null) =>
        kari.FillsInAsync([Channel, people ?? People, Time, promises ?? Promises]);

    private static string[] Packs => [$"--Municipalities:PackFolders:0={Repository.PathTo("tests", "PolicyBot.Host.Tests", "Packs")}"];

    private static Task<TeamsStage> StartAsync() => TeamsStage.StartAsync("skogvaer", Packs);

    private static Task<TeamsStage> StartWithChannelAsync() => TeamsStage.StartWithChannelAsync("skogvaer", Packs);
}
