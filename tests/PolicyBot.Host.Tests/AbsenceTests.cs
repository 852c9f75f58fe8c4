using System.Text.RegularExpressions;
using PolicyBot.Host.Tests.Stage;
using PolicyBot.Testing;

namespace PolicyBot.Host.Tests;

public abstract partial class AbsenceTests : EitherDatabaseTests
{
    private const string Events = "select kind || ' ' || by_name from plan_event order by revision";

    private protected AbsenceTests(Engine engine) : base(engine) { }

    [EachFact]
    public async Task Given_a_waiting_plan_when_it_is_handed_over_by_a_code_then_the_new_owner_is_told_from_then_on_and_the_old_one_is_out()
    {
        await using var stage = await StageWithChannelAsync();
        var own = await stage.Kari.SendsPlanAsync();
        var channel = await stage.ChannelShowsAsync("GAU-2026-0001");

        var offer = await stage.Per.SaysAsync($"overta {await CodeAsync(stage.Kari, own, "Overlat planen")}");
        Assert.Equal("Kari spør om du vil overta en plan", offer.Heading);
        Assert.Contains("GAU-2026-0001: Venter på godkjenning", offer.Text, StringComparison.Ordinal);
        Assert.Equal(["Godta", "Nei takk"], offer.Buttons);
        var taken = await stage.Per.PressesAsync(offer, "Godta");

        Assert.Equal("GAU-2026-0001: Venter på godkjenning", taken.Heading);
        await stage.Kari.IsToldAsync("Per har overtatt planen");
        var left = await stage.WhenUpdatedAsync(own, "Per har overtatt planen");
        Assert.Equal(["Mine planer"], left.Buttons);
        var shown = await stage.WhenUpdatedAsync(channel, "Eier: Per");
        Assert.Contains("Sendt av: Kari", shown.Text, StringComparison.Ordinal);
        Assert.StartsWith("Dette er en annens plan.", (await stage.Kari.PressesAsync(own, "Trekk tilbake")).Notice, StringComparison.Ordinal);

        await stage.Ola.PressesAsync(channel, "Godkjenn");
        await stage.Per.IsToldAsync("Godkjent av Ola");
        await stage.WhenUpdatedAsync(taken, "Godkjent av Ola");
        Assert.Equal(0, stage.Kari.TimesTold("Godkjent av Ola"));
        Assert.Equal(["started Kari", "sent Kari", "handover-offered Kari", "handover-accepted Per", "approved Ola"], stage.Stored(Events));
    }

    [EachFact]
    public async Task Given_a_deputy_when_they_edit_and_send_then_it_is_in_their_name_and_both_are_told_of_the_decision()
    {
        await using var stage = await StageWithChannelAsync();
        var own = await stage.Kari.SendsPlanAsync();
        await DeputisedAsync(stage.Kari, own, stage.Per);
        await stage.Kari.IsToldAsync("Per er nå vikar for deg");
        var ask = await stage.Ola.PressesAsync(await stage.ChannelShowsAsync("GAU-2026-0001"), "Be om endringer");
        await stage.Ola.PressesAsync(ask.Fill("Kommentar", "Skriv mer."), "Be om endringer");
        await stage.Kari.IsToldAsync("Skriv mer.");
        var told = await stage.Per.IsToldAsync("Skriv mer.");
        Assert.Contains("vikar for Kari", (await stage.Per.SaysAsync("mine planer")).Text, StringComparison.Ordinal);

        var card = await stage.Per.PressesAsync(told, "Rediger planen");
        while (!card.Buttons.Contains("Send til godkjenning"))
        {
            card = await stage.Per.PressesAsync(card, "Neste");
        }
        await stage.Per.PressesAsync(card, "Send til godkjenning");

        var second = await stage.ChannelShowsAsync("Versjon: 2");
        Assert.Contains("Sendt av: Per", second.Text, StringComparison.Ordinal);
        Assert.Contains("Eier: Kari", second.Text, StringComparison.Ordinal);
        await stage.Kari.IsToldAsync("Versjon: 2");
        await stage.Ola.PressesAsync(second, "Godkjenn");
        await stage.Kari.IsToldAsync("Godkjent av Ola");
        var approved = await stage.Per.IsToldAsync("Godkjent av Ola");
        var form = await stage.Per.PressesAsync(approved, "Registrer adresse");
        await stage.Per.PressesAsync(form.Fill("Adresse", "https://www.facebook.com/gausdal"), "Registrer adresse");
        Assert.Equal(["Kari"], stage.Stored("select owner_name from account where plan_id is not null"));
        Assert.Equal(
            ["started Kari", "sent Kari", "deputy-offered Kari", "deputy-accepted Per", "changes-asked Ola", "sent Per", "approved Ola", "registered Per"], stage.Stored(Events));
    }

    [EachFact]
    public async Task Given_a_leader_who_is_deputy_or_has_handed_over_when_they_decide_then_it_is_refused_and_the_other_leader_decides()
    {
        await using var stage = await StageWithChannelAsync();
        var own = await stage.Ola.SendsPlanAsync();
        var channel = await stage.ChannelShowsAsync("GAU-2026-0001");
        var offer = await stage.Kari.SaysAsync($"overta {await CodeAsync(stage.Ola, own, "Overlat planen")}");
        var taken = await stage.Kari.PressesAsync(offer, "Godta");
        var deputy = await DeputisedAsync(stage.Kari, taken, stage.Eva);

        foreach (var leader in new[] { stage.Ola, stage.Eva })
        {
            var refused = await leader.PressesAsync(channel, "Godkjenn");
            Assert.Equal("Du kan ikke avgjøre din egen plan. Det må en annen gjøre.", refused.Notice);
        }
        await stage.Eva.PressesAsync(await stage.Eva.PressesAsync(deputy, "Fravær"), "Slutt som vikar");
        Assert.StartsWith("Du kan ikke avgjøre", (await stage.Eva.PressesAsync(channel, "Godkjenn")).Notice, StringComparison.Ordinal);
        Assert.Equal(["Waiting"], stage.Stored("select status from plan"));
    }

    [EachFact]
    public async Task Given_a_code_when_it_is_used_a_second_time_or_elsewhere_or_too_late_then_it_is_plain_why_not()
    {
        const string Ringebu = "0c0c0c0c-5555-4666-8777-888888888888";
        await using var stage = await StageWithChannelAsync("gausdal", $"--Municipalities:Tenants:{Ringebu}=ringebu");
        var own = await stage.Kari.SendsPlanAsync();
        var code = await CodeAsync(stage.Kari, own, "Navngi vikar");
        var home = stage.Teams.TenantId;
        stage.Teams.TenantId = Ringebu;
        Assert.StartsWith("Jeg finner ikke tilbudet.", (await stage.Per.SaysAsync($"overta {code}")).Notice, StringComparison.Ordinal);
        stage.Teams.TenantId = home;
        var offer = await stage.Per.SaysAsync($"overta {code}");
        stage.Teams.TenantId = Ringebu;
        Assert.StartsWith("Jeg finner ikke tilbudet.", (await stage.Per.PressesAsync(offer, "Godta")).Notice, StringComparison.Ordinal);
        stage.Teams.TenantId = home;

        await stage.Per.PressesAsync(offer, "Godta");
        Assert.Equal("Tilbudet er allerede brukt.", (await stage.Eva.SaysAsync($"overta {code}")).Notice);
        Assert.Equal("Tilbudet er allerede brukt.", (await stage.Eva.PressesAsync(offer, "Godta")).Heading);

        var late = await CodeAsync(stage.Kari, own, "Overlat planen");
        var shown = await stage.Eva.SaysAsync($"overta {late}");
        await stage.LetTimePassAsync(TimeSpan.FromDays(14));
        Assert.Equal("Tilbudet er utløpt. Be om et nytt.", (await stage.Eva.SaysAsync($"overta {late}")).Notice);
        Assert.Equal("Tilbudet er utløpt. Be om et nytt.", (await stage.Eva.PressesAsync(shown, "Godta")).Heading);
        Assert.Equal(["Kari"], stage.Stored("select applicant_name from plan"));
        Assert.NotEqual(late, await CodeAsync(stage.Kari, own, "Overlat planen"));
    }

    [EachFact]
    public async Task Given_presses_that_are_delivered_twice_when_a_code_is_made_and_accepted_then_each_has_one_effect_and_one_answer()
    {
        await using var stage = await StageWithChannelAsync();
        var own = await stage.Kari.SendsPlanAsync();
        var ask = await stage.Kari.PressesAsync(await stage.Kari.PressesAsync(own, "Fravær"), "Overlat planen");

        var made = await stage.Kari.PressesTwiceAsync(ask, "Lag kode");
        Assert.Equal(made.First, made.Second);
        var code = Code.Match(made.First).Value;
        Assert.DoesNotContain(stage.Stored("select answer from answered"), answer => answer.Contains(code, StringComparison.Ordinal));
        var accepted = await stage.Per.PressesTwiceAsync(await stage.Per.SaysAsync($"overta {code}"), "Godta");

        Assert.Equal(accepted.First, accepted.Second);
        Assert.Contains("Du eier planen nå.", accepted.First, StringComparison.Ordinal);
        await stage.Kari.IsToldAsync("Per har overtatt planen");
        Assert.Equal(["started Kari", "sent Kari", "handover-offered Kari", "handover-accepted Per"], stage.Stored(Events));
        Assert.Single(stage.Stored("select id from plan_offer"));
    }

    [EachFact]
    public async Task Given_a_colleague_who_never_met_the_bot_when_they_are_chosen_from_the_directory_then_the_offer_comes_to_their_chat()
    {
        await using var stage = await StageWithChannelAsync();
        var own = await stage.HasPlanApprovedAsync(stage.Kari);
        var ask = await stage.Kari.PressesAsync(await stage.Kari.PressesAsync(own, "Fravær"), "Overlat planen");
        Assert.Equal(["Kollega"], ask.Fields);
        Assert.Contains("Velg en kollega.", (await stage.Kari.PressesAsync(ask, "Send tilbud")).Text, StringComparison.Ordinal);

        await stage.Kari.PressesAsync(ask.Fill("Kollega", stage.Per.ObjectId), "Send tilbud");
        var offer = await stage.Per.IsToldAsync("Kari spør om du vil overta en plan");
        Assert.StartsWith("Jeg finner ikke tilbudet.", (await stage.Eva.PressesAsync(offer, "Godta")).Notice, StringComparison.Ordinal);
        var taken = await stage.Per.PressesAsync(offer, "Godta");

        var form = await stage.Per.PressesAsync(taken, "Registrer adresse");
        await stage.Per.PressesAsync(form.Fill("Adresse", "https://www.facebook.com/gausdal"), "Registrer adresse");
        Assert.Equal(["Per"], stage.Stored("select owner_name from account where plan_id is not null"));
    }

    [EachFact]
    public async Task Given_an_account_in_use_when_its_plan_is_handed_over_then_the_register_has_the_new_owner()
    {
        await using var stage = await StageWithChannelAsync();
        var own = await stage.HasPlanApprovedAsync(stage.Kari);
        var form = await stage.Kari.PressesAsync(own, "Registrer adresse");
        var inUse = await stage.Kari.PressesAsync(form.Fill("Adresse", "https://www.facebook.com/gausdal"), "Registrer adresse");

        await stage.Per.PressesAsync(await stage.Per.SaysAsync($"overta {await CodeAsync(stage.Kari, inUse, "Overlat planen")}"), "Godta");

        Assert.Equal(["29:per Per"], stage.Stored("select owner_id || ' ' || owner_name from account where plan_id is not null"));
    }

    private static async Task<string> CodeAsync(Participant owner, Shown own, string button)
    {
        var ask = await owner.PressesAsync(await owner.PressesAsync(own, "Fravær"), button);
        var code = Code.Match((await owner.PressesAsync(ask, "Lag kode")).Text).Value;
        Assert.NotEmpty(code);
        return code;
    }

    private static async Task<Shown> DeputisedAsync(Participant owner, Shown own, Participant deputy) =>
        await deputy.PressesAsync(await deputy.SaysAsync($"overta {await CodeAsync(owner, own, "Navngi vikar")}"), "Godta");

    [GeneratedRegex("[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}")]
    private static partial Regex Code { get; }
}

public sealed class SqliteAbsenceTests() : AbsenceTests(Engine.Sqlite);

[NeedsPostgres]
public sealed class PostgresAbsenceTests() : AbsenceTests(Engine.Postgres);
