using System.Text.RegularExpressions;
using PolicyBot.Host.Tests.Stage;

namespace PolicyBot.Host.Tests;

/// <summary>The register of official accounts, as people meet it in Teams.</summary>
public sealed partial class AccountTests
{
    private const string Address = "https://www.facebook.com/gausdalbibliotek";

    [Fact]
    public async Task Given_a_municipality_whose_guidelines_list_accounts_when_anybody_asks_then_they_see_them_and_may_search_but_not_change()
    {
        await using var stage = await StartAsync();

        var list = await stage.Per.SaysAsync("kontoer");
        Assert.Equal("Offisielle kontoer", list.Heading);
        Assert.Contains("Gausdal kommune", list.Text, StringComparison.Ordinal);
        var found = await stage.Per.PressesAsync(list.Fill("Søk i registeret", "KINO facebook"), "Søk");
        Assert.Contains("Kinoen i Gausdal", found.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("skolesekken", found.Text, StringComparison.Ordinal);
        var account = await stage.Per.PressesAsync(found, "Åpne");
        Assert.Contains("Kontoen har ingen eier.", account.Text, StringComparison.Ordinal);
        Assert.Equal(["Til listen"], account.Buttons);

        foreach (var verb in new[] { "account.confirm", "account.edit", "account.save", "account.ask-end", "account.end", "account.ask-owner", "account.offer", "account.withdraw", "account.owner-left" })
        {
            var refused = await stage.Per.SendsAsync(account, verb, new() { ["account"] = stage.Stored("select id from account where listed_as = 'kinoen'").Single() });
            Assert.Contains("Bare ", refused.Text, StringComparison.Ordinal);
        }
        Assert.All(stage.Stored("select kind from account_event"), kind => Assert.Equal("listed", kind));
    }

    [Fact]
    public async Task Given_a_listed_account_when_the_adviser_fills_it_in_and_names_an_owner_with_a_code_then_the_owner_confirms_it_and_is_told_of_changes()
    {
        await using var stage = await StartAsync();
        var inga = stage.Person("29:inga", "Inga");
        var account = await inga.PressesAsync(await inga.PressesAsync((await inga.SaysAsync("kontoer")).Fill("Søk i registeret", "kinoen"), "Søk"), "Åpne");
        var form = await inga.PressesAsync(account, "Endre");
        var wrong = await inga.PressesAsync(form.Fill("Adresse", "facebook"), "Lagre");
        Assert.Single(wrong.Problems);
        account = await inga.PressesAsync(wrong.Fill("Adresse", "facebook.com/gausdalkino").Fill("Administratorer", "Anne\nBent"), "Lagre");
        Assert.Contains("Endringen er lagret.", account.Text, StringComparison.Ordinal);
        Assert.Contains("Administratorer: Anne, Bent", account.Text, StringComparison.Ordinal);

        var code = Code.Match((await inga.PressesAsync(await inga.PressesAsync(account, "Ny eier"), "Lag kode")).Text).Value;
        var offer = await stage.Per.SaysAsync($"overta {code}");
        Assert.Equal("Inga ber deg om å eie en offisiell konto", offer.Heading);
        var owned = await stage.Per.PressesAsync(offer, "Godta");
        Assert.Contains("Du eier kontoen nå.", owned.Text, StringComparison.Ordinal);
        await inga.IsToldAsync("Per eier nå Kinoen i Gausdal");
        Assert.Contains("Takk. Opplysningene er bekreftet.", (await stage.Per.PressesAsync(owned, "Bekreft opplysningene")).Text, StringComparison.Ordinal);
        Assert.Equal(["Per"], stage.Stored("select confirmed_by from account where listed_as = 'kinoen'"));

        var again = await inga.PressesAsync(await inga.PressesAsync(owned, "Endre"), "Lagre");
        Assert.Contains("Endringen er lagret.", again.Text, StringComparison.Ordinal);
        await stage.Per.IsToldAsync("Inga har endret opplysningene om Kinoen i Gausdal");
        Assert.Equal("Jeg finner ikke tilbudet. Se etter at koden er skrevet riktig.", (await stage.Eva.SaysAsync($"overta {code}")).Notice);
    }

    [Fact]
    public async Task Given_an_account_in_use_when_its_owner_leaves_and_another_takes_over_then_the_plan_is_theirs_too()
    {
        await using var stage = await StartAsync();
        var inga = stage.Person("29:inga", "Inga");
        var own = await stage.HasPlanApprovedAsync(stage.Kari);
        await stage.Kari.PressesAsync((await stage.Kari.PressesAsync(own, "Registrer adresse")).Fill("Adresse", Address), "Registrer adresse");
        var account = await inga.PressesAsync(await inga.PressesAsync((await inga.SaysAsync("kontoer")).Fill("Søk i registeret", "Kari"), "Søk"), "Åpne");
        var left = await inga.PressesAsync(account, "Eieren har sluttet");
        Assert.Contains("Kontoen har ingen eier nå.", left.Text, StringComparison.Ordinal);
        var code = Code.Match((await inga.PressesAsync(await inga.PressesAsync(left, "Ny eier"), "Lag kode")).Text).Value;

        await stage.Per.PressesAsync(await stage.Per.SaysAsync($"overta {code}"), "Godta");

        Assert.Equal(["Per"], stage.Stored("select applicant_name from plan"));
        Assert.Contains("GAU-2026-0001", (await stage.Per.SaysAsync("mine planer")).Text, StringComparison.Ordinal);
        Assert.Equal(["owner-left Inga", "offered Inga", "taken Per"], stage.Stored("select kind || ' ' || by_name from account_event where kind <> 'listed' order by revision"));
    }

    [Fact]
    public async Task Given_an_owner_whom_Teams_no_longer_reaches_when_the_register_is_gone_through_then_the_adviser_is_told_once_and_notes_it()
    {
        await using var stage = await StartAsync();
        var inga = stage.Person("29:inga", "Inga");
        var own = await stage.HasPlanApprovedAsync(stage.Kari);
        await stage.Kari.PressesAsync((await stage.Kari.PressesAsync(own, "Registrer adresse")).Fill("Adresse", Address), "Registrer adresse");
        var account = await inga.PressesAsync(await inga.PressesAsync((await inga.SaysAsync("kontoer")).Fill("Søk i registeret", "Kari"), "Søk"), "Åpne");
        stage.Teams.FailWhere(target => target.Contains("kari", StringComparison.Ordinal), 403, errorCode: "ConversationBlockedByUser");
        await inga.PressesAsync(await inga.PressesAsync(account, "Endre"), "Lagre");
        await stage.LetTimePassUntilAsync(() => stage.Stored("select reason from outbox where status = 'set-aside'").Contains("ConversationBlockedByUser"));

        await stage.LetTimePassAsync(TimeSpan.FromHours(1));

        var told = await inga.IsToldAsync("Eieren av en konto kan ikke nås");
        Assert.Contains("meldinger fra meg til Kari, som eier kontoen", told.Text, StringComparison.Ordinal);
        await stage.LetTimePassAsync(TimeSpan.FromHours(1));
        await stage.LetTimePassAsync(TimeSpan.FromHours(1));
        Assert.Single(stage.Stored("select 1 from reminder where kind = 'account-owner'"));
        Assert.Contains("Kontoen har ingen eier nå.", (await inga.PressesAsync(told, "Eieren har sluttet")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_an_account_in_use_when_its_owner_ends_it_then_it_says_so_and_its_address_is_free()
    {
        await using var stage = await StartAsync();
        var own = await stage.HasPlanApprovedAsync(stage.Kari);
        await stage.Kari.PressesAsync((await stage.Kari.PressesAsync(own, "Registrer adresse")).Fill("Adresse", Address), "Registrer adresse");
        var account = await stage.Kari.PressesAsync(await stage.Kari.PressesAsync((await stage.Kari.SaysAsync("kontoer")).Fill("Søk i registeret", "Kari"), "Søk"), "Åpne");

        var form = await stage.Kari.PressesAsync(account, "Avslutt kontoen");
        var ended = await stage.Kari.PressesAsync(form.Fill("Hvorfor avsluttes den?", "Biblioteket bruker nettsiden."), "Avslutt kontoen");

        Assert.Contains("Kontoen er avsluttet.", ended.Text, StringComparison.Ordinal);
        Assert.Equal(["Til listen"], ended.Buttons);
        Assert.Equal([""], stage.Stored("select coalesce(address_key, '') from account where plan_id is not null"));
    }

    [Fact]
    public async Task Given_an_account_of_another_municipality_when_its_id_is_sent_then_it_is_not_found()
    {
        const string Ringebu = "0c0c0c0c-5555-4666-8777-888888888888";
        await using var stage = await StartAsync($"--Municipalities:Tenants:{Ringebu}=ringebu", "--Municipalities:Informasjonsradgiver:ringebu:0=29:inga");
        var inga = stage.Person("29:inga", "Inga");
        var account = await inga.PressesAsync((await inga.SaysAsync("kontoer")).Fill("Søk i registeret", "kinoen"), "Søk");
        stage.Teams.TenantId = Ringebu;

        foreach (var verb in stage.Verbs.Where(verb => verb.StartsWith("account.", StringComparison.Ordinal) && verb is not ("account.list" or "account.export")))
        {
            var answer = await inga.SendsAsync(account, verb, new() { ["account"] = stage.Stored("select id from account where listed_as = 'kinoen'").Single() });
            Assert.Equal("Jeg finner ikke kontoen.", answer.Notice);
        }
        Assert.Contains("Ingen kontoer er registrert ennå.", (await inga.SaysAsync("kontoer")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_the_register_when_the_adviser_asks_for_the_spreadsheet_then_they_alone_get_a_link_to_it()
    {
        await using var stage = await StartAsync("--Archive:PublicAddress=https://policybot.example");
        var inga = stage.Person("29:inga", "Inga");
        Assert.Equal("Bare kultur- og informasjonsrådgiveren kan gjøre dette.", (await stage.Per.PressesAsync(await stage.Per.SaysAsync("kontoer"), "Last ned som regneark")).Notice);

        Assert.Equal("Lenken er sendt til deg.", (await inga.PressesAsync(await inga.SaysAsync("kontoer"), "Last ned som regneark")).Notice);

        var card = await inga.IsToldAsync("Registeret som regneark");
        Assert.Equal(["Last ned"], card.Buttons);
        Assert.Equal(["text/csv; charset=utf-8"], stage.Stored("select media_type from archive_file"));
    }

    [Fact]
    public async Task Given_accounts_that_nobody_owns_when_the_register_is_gone_through_then_the_adviser_gets_one_list_a_month()
    {
        await using var stage = await StartAsync();
        await stage.Person("29:inga", "Inga").SaysAsync("hjelp");

        await stage.LetTimePassAsync(TimeSpan.FromHours(1));

        await stage.Person("29:inga", "Inga").IsToldAsync("Dette gjelder 3 av 3 kontoer.");
        await stage.LetTimePassAsync(TimeSpan.FromHours(1));
        await stage.LetTimePassAsync(TimeSpan.FromHours(1));
        Assert.Single(stage.Stored("select occurrence from reminder where subject = 'accounts'"));
    }

    private static Task<TeamsStage> StartAsync(params string[] settings) =>
        TeamsStage.StartWithChannelAsync("gausdal", ["--Municipalities:Informasjonsradgiver:gausdal:0=29:inga", .. settings]);

    [GeneratedRegex("[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}")]
    private static partial Regex Code { get; }
}
