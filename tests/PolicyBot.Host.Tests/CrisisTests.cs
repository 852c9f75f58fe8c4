using PolicyBot.Host.Tests.Stage;
using PolicyBot.Testing;

namespace PolicyBot.Host.Tests;

/// <summary>Krisestab, as leaders, owners and everybody else meet it.</summary>
public abstract class CrisisTests : EitherDatabaseTests
{
    private protected CrisisTests(Engine engine) : base(engine) { }

    [EachFact]
    public async Task Given_a_crisis_when_a_leader_sets_and_lifts_it_then_owners_are_told_at_once_and_every_answer_begins_with_it_until_it_is_lifted()
    {
        await using var stage = await StageWithChannelAsync();
        var own = await stage.HasPlanApprovedAsync(stage.Kari);
        await stage.Kari.PressesAsync((await stage.Kari.PressesAsync(own, "Registrer adresse")).Fill("Adresse", "https://www.facebook.com/gausdalbibliotek"), "Registrer adresse");

        var form = await stage.Ola.PressesAsync(await stage.Ola.SaysAsync("krisestab"), "Sett krisestab");
        var wrong = await stage.Ola.PressesAsync(form.Fill("Hva gjelder det?", "Flom i elva."), "Sett krisestab");
        Assert.Single(wrong.Problems);
        var confirm = await stage.Ola.PressesAsync(wrong.Fill("Hvordan når man kriseledelsen?", "Kriselederen, 900 00 000"), "Sett krisestab");
        Assert.Empty(stage.Stored("select municipality from crisis"));
        var set = await stage.Ola.PressesAsync(confirm, "Ja, sett krisestab nå");

        Assert.Contains("Krisestab er satt. All kommunikasjon går gjennom kriseledelsen.", set.Text, StringComparison.Ordinal);
        Assert.Contains("Flom i elva.", (await stage.Kari.IsToldAsync("Krisestab er satt i Gausdal kommune")).Text, StringComparison.Ordinal);
        await stage.ChannelShowsAsync("Krisestab er satt i Gausdal kommune");
        foreach (var said in new[] { "Kan jeg bruke jobbmailen på Facebook?", "hjelp", "mine planer", "kontoer" })
        {
            Assert.StartsWith("⚠ Krisestab er satt.", (await stage.Per.SaysAsync(said)).Text, StringComparison.Ordinal);
        }

        var lifted = await stage.Eva.PressesAsync(await stage.Eva.PressesAsync(await stage.Eva.SaysAsync("krisestab"), "Opphev krisestab"), "Ja, opphev krisestab");
        Assert.Contains("Krisestab er ikke satt.", lifted.Text, StringComparison.Ordinal);
        await stage.Kari.IsToldAsync("Krisestab er opphevet i Gausdal kommune");
        Assert.DoesNotContain("Krisestab", (await stage.Per.SaysAsync("kontoer")).Text, StringComparison.Ordinal);
        Assert.Equal(["set Ola", "lifted Eva"], stage.Stored("select kind || ' ' || by_name from crisis_event order by revision"));
    }

    [EachFact]
    public async Task Given_somebody_who_is_not_in_the_team_when_they_try_every_way_then_nothing_is_set()
    {
        await using var stage = await StageWithChannelAsync("gausdal", "--Municipalities:Informasjonsradgiver:gausdal:0=29:inga");
        var inga = stage.Person("29:inga", "Inga");
        Assert.Empty((await inga.SaysAsync("krisestab")).Buttons);

        foreach (var verb in stage.Verbs.Where(verb => verb.StartsWith("crisis.", StringComparison.Ordinal) && verb != "crisis.show"))
        {
            Assert.Equal("Bare rådmannsteamet setter og opphever krisestab.", (await inga.SendsAsync(new Shown(), verb, new() { ["gjelder"] = "a", ["kontakt"] = "b" })).Notice);
        }

        Assert.Empty(stage.Stored("select municipality from crisis"));
    }

    [EachFact]
    public async Task Given_two_leaders_when_both_set_it_at_the_same_moment_then_it_is_set_once_and_told_once_and_stays_over_a_restart_and_in_its_own_municipality()
    {
        const string Ringebu = "0c0c0c0c-5555-4666-8777-888888888888";
        await using var stage = await StageWithChannelAsync("gausdal", $"--Municipalities:Tenants:{Ringebu}=ringebu");
        var forms = new[] { (stage.Ola, "Flom"), (stage.Eva, "Ras") };

        await Task.WhenAll(forms.Select(form => form.Item1.SendsAsync(new Shown(), "crisis.set", new() { ["gjelder"] = form.Item2, ["kontakt"] = "Lederen" })));

        Assert.Single(stage.Stored("select kind from crisis_event"));
        Assert.Single(stage.Stored("select id from outbox where lane = 'channel:Approval'"));
        await stage.ChannelShowsAsync("Krisestab er satt i Gausdal kommune");
        await stage.RestartAsync();
        Assert.StartsWith("⚠ Krisestab er satt.", (await stage.Per.SaysAsync("hjelp")).Text, StringComparison.Ordinal);
        stage.Teams.TenantId = Ringebu;
        Assert.DoesNotContain("Krisestab", (await stage.Per.SaysAsync("hjelp")).Text, StringComparison.Ordinal);
    }

    [EachFact]
    public async Task Given_people_of_each_role_when_they_ask_for_help_then_each_sees_what_they_can_do()
    {
        await using var stage = await StageWithChannelAsync("gausdal", "--Municipalities:Informasjonsradgiver:gausdal:0=29:inga");

        var employee = await stage.Per.SaysAsync("hjelp");
        Assert.Contains("Start en plan", employee.Buttons);
        Assert.Contains("Registrer en henvendelse", employee.Buttons);
        Assert.DoesNotContain("Krisestab", employee.Buttons);
        Assert.Contains("Krisestab", (await stage.Ola.SaysAsync("hjelp")).Buttons);
        Assert.Contains("Hva ansatte spør om", (await stage.Person("29:inga", "Inga").SaysAsync("hjelp")).Buttons);
        Assert.Contains("For administratorer", (await stage.Ada.SaysAsync("hjelp")).Text, StringComparison.Ordinal);
        foreach (var button in employee.Buttons)
        {
            var (verb, _) = employee.Press(button);
            Assert.Contains(verb, stage.Verbs);
        }
    }
}

public sealed class SqliteCrisisTests() : CrisisTests(Engine.Sqlite);

[NeedsPostgres]
public sealed class PostgresCrisisTests() : CrisisTests(Engine.Postgres);
