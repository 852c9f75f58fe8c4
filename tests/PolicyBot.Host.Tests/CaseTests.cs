using PolicyBot.Host.Tests.Stage;
using PolicyBot.Testing;

namespace PolicyBot.Host.Tests;

/// <summary>Reputation-critical cases, as people meet them in Teams. It is Thursday 5 November 2026, 09:00 in Oslo.</summary>
public sealed class CaseTests
{
    private const string What = "Et innlegg om sykehjemmet deles i bygdegruppa.";
    private const string OnlyThey = "Bare kultur- og informasjonsrådgiveren og rådmannsteamet kan behandle saker.";

    private const string OftenGoneThrough = "--Accounts:Pause=00:05:00";

    private static readonly TestChannel Cases = new("19:saker@thread.tacv2", "Saker", "19:info@thread.tacv2", "Informasjon");

    [Fact]
    public async Task Given_a_case_when_it_is_reported_taken_advised_raised_to_the_team_added_to_and_closed_then_each_sees_each_step()
    {
        await using var stage = await StartAsync();
        var form = await stage.Kari.SaysAsync("meld sak");
        Assert.Contains("Ikke skriv noe som er taushetsbelagt", form.Text, StringComparison.Ordinal);
        var wrong = await stage.Kari.PressesAsync(form.Fill("Hvor er det?", "https://www.facebook.com/groups/bygda"), "Send saken");
        Assert.Equal(2, wrong.Problems.Count);
        var own = await stage.Kari.PressesAsync(wrong.Fill("Hva gjelder saken?", What).Fill("Hvor mye haster det?", "Akutt: Det sprer seg, eller noen må gjøre noe nå."), "Send saken");
        Assert.Equal("Saken din, SAK-GAU-2026-0001", own.Heading);
        var card = await PostedAsync(stage, Cases);
        Assert.Contains("Meldt av: Kari", card.Text, StringComparison.Ordinal);

        var taken = await Rita(stage).PressesAsync(card, "Kvitter");
        Assert.DoesNotContain("Kvitter", taken.Buttons);
        await stage.Kari.IsToldAsync("Rita har kvittert for saken din");
        await stage.WhenUpdatedAsync(own, "Kvittert av Rita torsdag 5. november kl. 09.00.");

        await Rita(stage).PressesAsync((await Rita(stage).PressesAsync(taken, "Gi råd")).Fill("Råd til den som meldte", "Ikke svar ennå."), "Send rådet");
        await stage.Kari.IsToldAsync("Ikke svar ennå.");
        var add = await stage.Kari.PressesAsync(own, "Legg til opplysninger");
        var added = await stage.Kari.PressesAsync(add.Fill("Hva er nytt?", "Avisa ringer."), "Send");
        Assert.Contains("Flere opplysninger fra Kari", added.Text, StringComparison.Ordinal);
        var news = await stage.Teams.WhenCalledAsync(call => call.Verb == TestConnectorVerb.Send && TeamsStage.Contains(call, "Avisa ringer."));
        Assert.Equal(ThreadOf(stage, card), news.ConversationId);

        var ask = await Rita(stage).PressesAsync(TeamsStage.Seen(news, Cases), "Åpne saken");
        ask = await Rita(stage).PressesAsync(ask, "Koble inn rådmannsteamet");
        await Rita(stage).PressesAsync(ask.Fill("Hva trenger du hjelp til?", "Hvem uttaler seg?"), "Send");
        var team = await PostedAsync(stage, TeamsStage.ApprovalChannel);
        Assert.Contains("Hvem uttaler seg?", team.Text, StringComparison.Ordinal);
        await stage.Kari.IsToldAsync("Saken din er lagt fram for rådmannsteamet");
        Assert.Equal(0, stage.Kari.TimesTold("Hvem uttaler seg?"));
        await Rita(stage).PressesAsync(ask.Fill("Hva trenger du hjelp til?", "Og når?"), "Send");
        var again = await stage.Teams.WhenCalledAsync(call => call.Verb == TestConnectorVerb.Send && TeamsStage.Contains(call, "Og når?"));
        Assert.Equal(ThreadOf(stage, team), again.ConversationId);

        var close = await stage.Ola.PressesAsync(team, "Avslutt");
        var closed = await stage.Ola.PressesAsync(close.Fill("Hva kom ut av saken?", "Ordføreren svarte.").Fill("Hvordan endte den?", "Svart ut"), "Avslutt saken");
        Assert.Empty(closed.Buttons.Except(["Åpne lenken"]));
        await stage.Kari.IsToldAsync("Saken din er avsluttet: Svart ut");
        await stage.WhenUpdatedAsync(card, "Avsluttet av Ola");
        await stage.WhenUpdatedAsync(team, "Avsluttet av Ola");
        Assert.Contains("Avsluttet av Ola", (await stage.Kari.PressesAsync(own, "Legg til opplysninger")).Text, StringComparison.Ordinal);
        Assert.Equal(
            ["reported Kari", "taken Rita", "advised Rita", "added Kari", "team-asked Rita", "team-asked Rita", "closed Ola"],
            stage.Stored("select kind || ' ' || by_name from case_event order by revision"));
    }

    [Fact]
    public async Task Given_an_acute_case_that_nobody_takes_when_time_passes_then_the_adviser_is_reminded_and_the_team_gets_it_and_a_restart_changes_nothing()
    {
        await using var stage = await StartAsync(OftenGoneThrough);
        await ReportAsync(stage);
        var card = await PostedAsync(stage, Cases);
        await stage.LetAllBeSentAsync();

        await stage.LetTimePassAsync(TimeSpan.FromMinutes(30));
        await stage.LetTimePassUntilAsync(() => stage.Stored("select subject from reminder where kind = 'case'").Count > 0);
        var reminder = await stage.Teams.WhenCalledAsync(call => call.Verb == TestConnectorVerb.Send && TeamsStage.Contains(call, "Ingen har kvittert for denne saken innen fristen."));
        Assert.Equal(ThreadOf(stage, card), reminder.ConversationId);
        await stage.RestartAsync();
        await stage.LetTimePassAsync(TimeSpan.FromMinutes(30));
        await stage.LetTimePassUntilAsync(() => stage.Stored("select kind from case_event").Contains("raised"));

        var team = await PostedAsync(stage, TeamsStage.ApprovalChannel);
        await stage.Kari.IsToldAsync("Saken din er lagt fram for rådmannsteamet");
        await stage.LetTimePassAsync(TimeSpan.FromHours(2));
        await stage.LetAllBeSentAsync();
        Assert.Equal(["reported", "raised"], stage.Stored("select kind from case_event order by revision"));
        Assert.Single(stage.Stored("select subject from reminder where kind = 'case'"));
        Assert.DoesNotContain("Kvitter", (await stage.Ola.PressesAsync(team, "Kvitter")).Buttons);
        await stage.WhenUpdatedAsync(card, "Kvittert av Ola");
    }

    [Fact]
    public async Task Given_two_who_take_a_case_when_both_press_then_the_second_is_told_who_was_first()
    {
        await using var stage = await StartAsync();
        await ReportAsync(stage);
        var card = await PostedAsync(stage, Cases);

        await Task.WhenAll(Rita(stage).PressesAsync(card, "Kvitter"), Tor(stage).PressesAsync(card, "Kvitter"));

        Assert.Equal(["reported", "taken"], stage.Stored("select kind from case_event order by revision"));
        var first = stage.Stored("select by_name from case_event where kind = 'taken'")[0];
        Assert.Contains($"{first} kvitterte for saken først", (await Rita(stage).PressesAsync(card, "Kvitter")).Text, StringComparison.Ordinal);
        await stage.LetAllBeSentAsync();
        Assert.Equal(1, stage.Kari.TimesTold("har kvittert for saken din"));
    }

    [Fact]
    public async Task Given_anybody_else_when_they_press_or_look_then_they_are_refused_and_see_only_their_own()
    {
        await using var stage = await StartAsync();
        var own = await ReportAsync(stage);
        var card = await PostedAsync(stage, Cases);

        foreach (var button in new[] { "Kvitter", "Gi råd", "Koble inn rådmannsteamet", "Avslutt" })
        {
            Assert.Equal(OnlyThey, (await stage.Per.PressesAsync(card, button)).Notice);
        }
        var (_, data) = card.Press("Kvitter");
        foreach (var verb in new[] { "case.show", "case.advise", "case.ask-team", "case.close" })
        {
            data["tekst"] = "Nei.";
            Assert.Equal(OnlyThey, (await stage.Kari.SendsAsync(card, verb, data)).Notice);
        }
        Assert.Equal("Jeg finner ikke denne saken.", (await stage.Per.PressesAsync(own, "Legg til opplysninger")).Notice);
        Assert.Equal("Jeg finner ikke denne saken.", (await stage.Per.SendsAsync(own, "case.see", data)).Notice);
        Assert.Contains("Du har ikke meldt noen saker.", (await stage.Per.SaysAsync("saker")).Text, StringComparison.Ordinal);
        Assert.StartsWith("Bare kultur- og informasjonsrådgiveren og", (await stage.Per.SaysAsync("saksstatistikk")).Notice, StringComparison.Ordinal);
        Assert.Contains(What, (await stage.Kari.SaysAsync("saker")).Text, StringComparison.Ordinal);
        Assert.Contains(What, (await Rita(stage).SaysAsync("saker")).Text, StringComparison.Ordinal);
        Assert.Contains(What, (await stage.Ola.SaysAsync("saker")).Text, StringComparison.Ordinal);
        Assert.Equal(["reported"], stage.Stored("select kind from case_event"));
    }

    [Fact]
    public async Task Given_another_municipality_when_its_adviser_looks_then_the_case_is_not_there()
    {
        const string Ringebu = "0b0b0b0b-5555-4666-8777-999999999999";
        await using var stage = await StartAsync($"--Municipalities:Tenants:{Ringebu}=ringebu", "--Municipalities:Informasjonsradgiver:ringebu:0=29:rita");
        var own = await ReportAsync(stage);
        var card = await PostedAsync(stage, Cases);

        stage.Teams.TenantId = Ringebu;

        Assert.Equal("Jeg finner ikke denne saken.", (await Rita(stage).PressesAsync(card, "Kvitter")).Notice);
        Assert.Equal("Jeg finner ikke denne saken.", (await stage.Kari.PressesAsync(own, "Legg til opplysninger")).Notice);
        Assert.Contains("Ingen saker er åpne.", (await Rita(stage).SaysAsync("saker")).Text, StringComparison.Ordinal);
        Assert.Contains("Ingen saker er meldt i kvartalet.", (await Rita(stage).SaysAsync("saksstatistikk")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_nobody_set_up_when_a_case_is_reported_then_the_reporter_is_told_so_and_it_is_delivered_once_a_channel_is_tied()
    {
        await using var stage = await TeamsStage.StartAsync("gausdal", OftenGoneThrough);
        var own = await ReportAsync(stage);
        Assert.Contains("ingen er satt opp til å ta imot saker her ennå", own.Text, StringComparison.Ordinal);

        await TieAsync(stage);
        await stage.LetTimePassUntilAsync(() => stage.Stored("select kind from case_event").Contains("delivered"));

        await Rita(stage).PressesAsync(await PostedAsync(stage, Cases), "Kvitter");
        await stage.WhenUpdatedAsync(own, "Kvittert av Rita");
    }

    [Fact]
    public async Task Given_a_form_that_is_sent_twice_when_both_are_taken_then_it_is_one_case_and_it_can_be_counted()
    {
        await using var stage = await StartAsync();
        var form = Filled(await stage.Kari.SaysAsync("meld en sak"), "Gjelder 13097248022.");
        var (first, _) = await stage.Kari.PressesTwiceAsync(form, "Send saken");
        Assert.Contains("er byttet ut med", first, StringComparison.Ordinal);
        await stage.Kari.PressesAsync(form, "Send saken");
        Assert.Equal("Jeg finner ikke denne saken.", (await stage.Per.PressesAsync(form, "Send saken")).Notice);

        Assert.Single(stage.Stored("select id from reported_case"));
        Assert.DoesNotContain(stage.AllStored(), row => row.Contains("13097248022", StringComparison.Ordinal));
        await Rita(stage).PressesAsync(await PostedAsync(stage, Cases), "Kvitter");
        var statistics = await Rita(stage).SaysAsync("saksstatistikk");
        Assert.Equal("Saker i 4. kvartal 2026", statistics.Heading);
        Assert.Contains("Median tid før noen kvitterte: 0 min", statistics.Text, StringComparison.Ordinal);
        Assert.Equal("Saker i 3. kvartal 2026", (await Rita(stage).PressesAsync(statistics, "Forrige kvartal")).Heading);
    }

    [Fact]
    public async Task Given_a_rule_on_cases_when_its_answer_is_shown_in_a_channel_then_a_case_can_be_reported_from_it_in_ones_own_chat()
    {
        await using var stage = await StartAsync();
        var answer = await stage.Kari.SaysAsync("omdømmekritisk sak", TeamsStage.ApprovalChannel);

        Assert.Equal("Jeg har sendt det til deg i chatten din med meg.", (await stage.Kari.PressesAsync(answer, "Meld en sak")).Notice);

        var form = await stage.Kari.IsToldAsync("Er du i tvil, så meld fra.");
        var own = await stage.Kari.PressesAsync(Filled(form, What), "Send saken");
        await Rita(stage).PressesAsync(await PostedAsync(stage, Cases), "Kvitter");
        await stage.WhenUpdatedAsync(own, "Kvittert av Rita");
    }

    private static Participant Rita(TeamsStage stage) => stage.Person("29:rita", "Rita");

    private static Participant Tor(TeamsStage stage) => stage.Person("29:tor", "Tor");

    private static async Task<TeamsStage> StartAsync(params string[] settings)
    {
        var stage = await TeamsStage.StartWithChannelAsync("gausdal", settings);
        await TieAsync(stage);
        return stage;
    }

    private static async Task TieAsync(TeamsStage stage)
    {
        stage.Teams.Members[Cases.TeamId] = [new() { Id = "29:rita", Name = "Rita" }, new() { Id = "29:tor", Name = "Tor" }];
        await stage.Ada.SaysAsync("bruk denne kanalen for saker", Cases);
    }

    private static async Task<Shown> ReportAsync(TeamsStage stage) => await stage.Kari.PressesAsync(Filled(await stage.Kari.SaysAsync("meld sak"), What), "Send saken");

    private static Shown Filled(Shown form, string what) =>
        form.Fill("Hva gjelder saken?", what).Fill("Hvor mye haster det?", "Akutt: Det sprer seg, eller noen må gjøre noe nå.");

    // A channel that was just tied also gets what is to be put right in the register, sooner or later than the case.
    private static async Task<Shown> PostedAsync(TeamsStage stage, TestChannel channel) => TeamsStage.Seen(
        await stage.Teams.WhenCalledAsync(call => call.Verb == TestConnectorVerb.CreateConversation
            && call.ConversationId.StartsWith(channel.Id, StringComparison.Ordinal) && TeamsStage.Contains(call, "Meldt av:")), channel);

    private static string ThreadOf(TeamsStage stage, Shown card) => stage.Teams.Calls.First(call => call.ActivityId == card.MessageId).ConversationId;
}
