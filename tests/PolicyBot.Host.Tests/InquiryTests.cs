using PolicyBot.Host.Tests.Stage;
using PolicyBot.Testing;

namespace PolicyBot.Host.Tests;

/// <summary>Enquiries with deadlines and closed accounts, as people meet them in Teams. It is Thursday 5 November 2026, 09:00 in Oslo.</summary>
public abstract class InquiryTests : EitherDatabaseTests
{
    private const string Account = $"{PlanSteps.AccountName} (Facebook)";

    private protected InquiryTests(Engine engine) : base(engine) { }

    [EachFact]
    public async Task Given_an_account_when_an_enquiry_is_registered_and_answered_then_it_shows_its_deadline_and_counts_as_answered_in_time()
    {
        await using var stage = await WithAccountAsync();

        var form = await stage.Per.SaysAsync("registrer henvendelse");
        var wrong = await stage.Per.PressesAsync(form.Fill("Hva gjelder den?", "Når åpner dere?").Fill("Lenke til innlegget", "tull").Fill("Konto", Account), "Registrer");
        Assert.Single(wrong.Problems);
        var shown = await stage.Per.PressesAsync(wrong.Fill("Lenke til innlegget", ""), "Registrer");

        Assert.Contains("Svar innen fredag 6. november kl. 09.00", shown.Text, StringComparison.Ordinal);
        Assert.Contains("Når åpner dere?", (await stage.Kari.SaysAsync("henvendelser")).Text, StringComparison.Ordinal);
        Assert.StartsWith("Bare den som registrerte", (await stage.Eva.PressesAsync(shown, "Besvart")).Notice, StringComparison.Ordinal);
        var answered = await stage.Kari.PressesAsync(shown, "Besvart");
        Assert.Contains("Besvart i tide, torsdag 5. november kl. 09.00, av Kari", answered.Text, StringComparison.Ordinal);
        Assert.Contains("Henvendelsen er allerede behandlet.", (await stage.Per.PressesAsync(shown, "Besvart")).Text, StringComparison.Ordinal);
        var list = await stage.Kari.SaysAsync("henvendelser");
        Assert.Contains("Ingen henvendelser venter på svar.", list.Text, StringComparison.Ordinal);
        Assert.Contains("november 2026: 1 av 1 i tide (100 %)", (await stage.Kari.PressesAsync(list, "Svar i tide")).Text, StringComparison.Ordinal);
        Assert.Equal(["registered Per", "answered Kari"], stage.Stored("select kind || ' ' || by_name from inquiry_event order by revision"));
    }

    [EachFact]
    public async Task Given_an_enquiry_that_nobody_answers_when_time_passes_then_the_owner_is_reminded_and_the_adviser_told_that_it_is_overdue()
    {
        await using var stage = await WithAccountAsync();
        var inga = stage.Person("29:inga", "Inga");
        await inga.SaysAsync("hjelp");
        await RegisterAsync(stage, "Når åpner dere?");

        await stage.LetTimePassAsync(TimeSpan.FromHours(6.5));      // 15:30: two working hours are left.
        await stage.Kari.IsToldAsync("Fristen for svar nærmer seg");
        Assert.Single(stage.Stored("select 1 from reminder where kind = 'inquiry-due' and occurrence like '%kari'"));
        await stage.LetTimePassAsync(TimeSpan.FromHours(16));       // Friday 07:30, and then hour by hour until a round has come after 09:00.
        await stage.LetTimePassAsync(TimeSpan.FromHours(1));
        await stage.LetTimePassAsync(TimeSpan.FromHours(1));
        await stage.LetTimePassAsync(TimeSpan.FromHours(1));

        await stage.Kari.IsToldAsync("En henvendelse er ikke besvart i tide");
        var told = await inga.IsToldAsync("En henvendelse er ikke besvart i tide");
        Assert.Contains("Over fristen, som var fredag 6. november kl. 09.00", told.Text, StringComparison.Ordinal);
        Assert.Contains("Enhetsleder", told.Text, StringComparison.Ordinal);
        var late = await inga.PressesAsync(told, "Besvart");
        Assert.Contains("Besvart etter fristen", late.Text, StringComparison.Ordinal);
    }

    [EachFact]
    public async Task Given_a_closing_thank_you_when_it_is_registered_then_no_deadline_begins_unless_one_insists()
    {
        await using var stage = await WithAccountAsync();
        var form = await stage.Per.SaysAsync("registrer henvendelse");
        var asked = await stage.Per.PressesAsync(form.Fill("Hva gjelder den?", "Tusen takk for hjelpen!").Fill("Konto", Account), "Registrer");

        Assert.Equal("Henvendelsen er ikke registrert.", (await stage.Per.PressesAsync(asked, "Ikke registrer")).Notice);
        Assert.Empty(stage.Stored("select id from inquiry"));
        Assert.Contains("Henvendelsen er registrert.", (await stage.Per.PressesAsync(asked, "Registrer likevel")).Text, StringComparison.Ordinal);
    }

    [EachFact]
    public async Task Given_an_account_that_is_closed_when_its_owner_plans_it_then_deadlines_stand_still_the_register_shows_it_and_the_owner_is_told_when_to_close_and_open()
    {
        await using var stage = await WithAccountAsync();
        await RegisterAsync(stage, "Når åpner dere?");
        var list = await stage.Kari.SaysAsync("steng forum");
        var form = await stage.Kari.PressesAsync(list, "Steng");
        var wrong = await stage.Kari.PressesAsync(Period(form, "2026-11-05", "10:00", "2026-11-05", "09:30"), "Lagre og lag kunngjøring");
        Assert.Contains("Slutten må være etter starten.", Assert.Single(wrong.Problems), StringComparison.Ordinal);
        var closure = await stage.Kari.PressesAsync(Period(wrong, "2026-11-05", "10:00", "2026-11-09", "10:00"), "Lagre og lag kunngjøring");

        Assert.Contains("Her er det stengt fra torsdag 5. november kl. 10.00 til mandag 9. november kl. 10.00. Vi har plandag.", closure.Text, StringComparison.Ordinal);
        Assert.Contains("Her er det stengt frå torsdag", closure.Text, StringComparison.Ordinal);
        var moved = await stage.Per.PressesAsync(await stage.Per.SaysAsync("henvendelser"), "Åpne");
        Assert.Contains("Svar innen tirsdag 10. november kl. 09.00", moved.Text, StringComparison.Ordinal);
        Assert.Contains("Tiden sto stille: fredag 6. november (kontoen var stengt)", moved.Text, StringComparison.Ordinal);
        Assert.StartsWith("Bare eieren", (await stage.Per.PressesAsync(closure, "Steng likevel ikke")).Notice, StringComparison.Ordinal);

        await stage.LetTimePassAsync(TimeSpan.FromHours(1));
        await stage.Kari.IsToldAsync("Publiser kunngjøringen, og slå av kommentarer.");
        Assert.Contains("Stengt til 09.11.2026", (await stage.Per.SaysAsync("kontoer")).Text, StringComparison.Ordinal);
        await stage.LetTimePassAsync(TimeSpan.FromDays(4));
        await stage.Kari.IsToldAsync("Slå på kommentarer igjen");
        Assert.Equal(["planned Kari"], stage.Stored("select kind || ' ' || by_name from closure_event"));
    }

    [EachFact]
    public async Task Given_an_overlapping_period_or_one_of_another_municipality_when_it_is_sent_then_it_is_refused()
    {
        const string Ringebu = "0c0c0c0c-5555-4666-8777-888888888888";
        await using var stage = await WithAccountAsync($"--Municipalities:Tenants:{Ringebu}=ringebu");
        var form = await stage.Kari.PressesAsync(await stage.Kari.SaysAsync("steng forum"), "Steng");
        var closure = await stage.Kari.PressesAsync(Period(form, "2026-12-01", "08:00", "2026-12-08", "08:00"), "Lagre og lag kunngjøring");
        var again = await stage.Kari.PressesAsync(Period(form, "2026-12-07", "08:00", "2026-12-09", "08:00"), "Lagre og lag kunngjøring");
        Assert.Contains("Kontoen er allerede stengt i en del av denne tiden.", Assert.Single(again.Problems), StringComparison.Ordinal);

        var home = stage.Teams.TenantId;
        stage.Teams.TenantId = Ringebu;
        Assert.Equal("Jeg finner ikke stengingen.", (await stage.Kari.PressesAsync(closure, "Steng likevel ikke")).Notice);
        Assert.Equal("Retningslinjene i Ringebu kommune har ingen frist for å svare på henvendelser.", (await stage.Kari.SaysAsync("registrer henvendelse")).Notice);
        stage.Teams.TenantId = home;
        Assert.Contains("stenges likevel ikke", (await stage.Kari.PressesAsync(closure, "Steng likevel ikke")).Heading, StringComparison.Ordinal);
        Assert.Equal("Perioden er over, eller stengingen er avlyst.", (await stage.Kari.PressesAsync(closure, "Steng likevel ikke")).Notice);
    }

    private async Task<TeamsStage> WithAccountAsync(params string[] settings)
    {
        var stage = await StageWithChannelAsync("gausdal", ["--Municipalities:Informasjonsradgiver:gausdal:0=29:inga", .. settings]);
        var own = await stage.HasPlanApprovedAsync(stage.Kari);
        await stage.Kari.PressesAsync((await stage.Kari.PressesAsync(own, "Registrer adresse")).Fill("Adresse", "https://www.facebook.com/gausdalbibliotek"), "Registrer adresse");
        return stage;
    }

    private static async Task<Shown> RegisterAsync(TeamsStage stage, string text)
    {
        var form = await stage.Per.SaysAsync("registrer henvendelse");
        return await stage.Per.PressesAsync(form.Fill("Hva gjelder den?", text).Fill("Konto", Account), "Registrer");
    }

    private static Shown Period(Shown form, string fromDay, string fromTime, string toDay, string toTime) => form
        .Fill("Stengt fra dato", fromDay).Fill("Stengt fra klokken", fromTime).Fill("Åpner igjen dato", toDay).Fill("Åpner igjen klokken", toTime).Fill("Hvorfor stenges den?", "Vi har plandag");
}

public sealed class SqliteInquiryTests() : InquiryTests(Engine.Sqlite);

[NeedsPostgres]
public sealed class PostgresInquiryTests() : InquiryTests(Engine.Postgres);
