using System.Net;
using System.Security.Cryptography;
using PolicyBot.Host.Tests.Stage;
using PolicyBot.Testing;

namespace PolicyBot.Host.Tests;

public sealed class ArchiveTests : IDisposable
{
    private const string Address = "--Archive:PublicAddress=https://policybot.example/bot/";
    private const string Events = "select kind from plan_event order by rowid";
    private const string Notes = "select kind || ' ' || by_name || ' ' || version || ' ' || at from plan_note order by id";

    private readonly HttpClient browser = new(new SocketsHttpHandler { UseProxy = false });

    [Fact]
    public async Task Given_a_decided_plan_when_a_leader_exports_it_then_they_alone_get_links_to_files_with_the_hashes_that_are_told()
    {
        await using var stage = await TeamsStage.StartWithChannelAsync("gausdal", Address);
        var card = await DecidedAsync(stage);

        Assert.Equal("Lenkene til arkivfilene er sendt til deg alene.", (await stage.Ola.PressesAsync(card, "Eksporter til arkiv")).Notice);

        var told = await ToldAsync(stage);
        Assert.Equal("29:ola", told.Activity!.Recipient!.Id);
        Assert.Contains("Lenkene virker i 15 minutter, til kl. 09.15,", TeamsStage.Seen(told).Text, StringComparison.Ordinal);
        Assert.Equal(["https://policybot.example/bot/arkiv/*/GAU-2026-0001.html", "https://policybot.example/bot/arkiv/*/GAU-2026-0001.json"], Links(told).Select(link => link.Replace(TokenOf(link), "*", StringComparison.Ordinal)));
        foreach (var link in Links(told))
        {
            using var response = await browser.GetAsync(Local(stage, link));
            var content = await response.Content.ReadAsByteArrayAsync();
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Contains($"SHA-256: {Convert.ToHexStringLower(SHA256.HashData(content))}", TeamsStage.Seen(told).Text, StringComparison.Ordinal);
            Assert.Equal($"attachment; filename={Path.GetFileName(link)}", $"{response.Content.Headers.ContentDisposition}");
            Assert.Equal(
                ("nosniff", "no-store", "default-src 'none'; style-src 'unsafe-inline'"),
                (Header(response, "X-Content-Type-Options"), Header(response, "Cache-Control"), Header(response, "Content-Security-Policy")));
        }
        Assert.Equal(["exported Ola 1 2026-11-05T08:00:00.000Z"], stage.Stored(Notes));
        Assert.Equal(["started", "sent", "approved"], stage.Stored(Events));
    }

    [Theory]
    [InlineData("29:kari")]
    [InlineData("29:per")]
    public async Task Given_an_applicant_or_another_outside_the_team_when_they_export_then_they_are_told_who_may_and_nothing_is_stored(string id)
    {
        await using var stage = await TeamsStage.StartWithChannelAsync("gausdal", Address);
        var card = await DecidedAsync(stage);

        var pressed = await stage.Person(id, "En").PressesAsync(card, "Eksporter til arkiv");

        Assert.Equal("Bare rådmannsteamet kan eksportere til arkiv.", pressed.Notice);
        await stage.Teams.WhenCalledAsync(call => call.Activity?.Text == pressed.Notice && call.Activity?.Recipient?.Id == id);
        AssertNothingIsExported(stage);
    }

    [Fact]
    public async Task Given_a_leader_of_another_municipality_when_they_export_then_there_is_no_such_plan()
    {
        const string Ringebu = "0c0c0c0c-5555-4666-8777-888888888888";
        await using var stage = await TeamsStage.StartWithChannelAsync("gausdal", Address, $"--Municipalities:Tenants:{Ringebu}=ringebu", "--Municipalities:Radmannsteam:ringebu:0=29:ola");
        var card = await DecidedAsync(stage);
        stage.Teams.TenantId = Ringebu;

        Assert.StartsWith("Jeg finner ikke varselet.", (await stage.Ola.PressesAsync(card, "Eksporter til arkiv")).Notice, StringComparison.Ordinal);

        AssertNothingIsExported(stage);
    }

    [Fact]
    public async Task Given_a_draft_when_a_leader_exports_it_then_it_is_refused()
    {
        await using var stage = await TeamsStage.StartWithChannelAsync("gausdal", Address);
        var (_, data) = (await stage.Kari.FillsInAsync(PlanSteps.Gausdal)).Press("Send til godkjenning");

        Assert.Equal("Planen er ikke sendt ennå.", (await stage.Ola.SendsAsync(new Shown(), "archive.export", data)).Notice);

        AssertNothingIsExported(stage);
    }

    [Fact]
    public async Task Given_links_when_a_quarter_of_an_hour_has_passed_then_they_lead_to_a_plain_page_and_the_files_are_gone()
    {
        await using var stage = await TeamsStage.StartWithChannelAsync("gausdal", Address, "--Plans:Pause=00:01:00");
        var card = await DecidedAsync(stage);
        await stage.Ola.PressesAsync(card, "Eksporter til arkiv");
        var link = Local(stage, Links(await ToldAsync(stage))[0]);
        await stage.LetTimePassAsync(TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(link)).StatusCode);

        await stage.LetTimePassAsync(TimeSpan.FromSeconds(1));

        using var gone = await browser.GetAsync(link);
        Assert.Equal((HttpStatusCode.NotFound, "text/html", "no-store"), (gone.StatusCode, gone.Content.Headers.ContentType?.MediaType, Header(gone, "Cache-Control")));
        Assert.Contains("<h1>Lenken virker ikke</h1>", await gone.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await stage.LetTimePassUntilAsync(() => stage.Stored("select name from archive_file").Count == 0);
    }

    [Fact]
    public async Task Given_a_second_press_when_it_is_answered_then_there_are_new_links_and_both_stand_in_the_audit_trail()
    {
        await using var stage = await TeamsStage.StartWithChannelAsync("gausdal", Address);
        var card = await DecidedAsync(stage);
        await stage.Ola.PressesAsync(card, "Eksporter til arkiv");
        var first = await ToldAsync(stage);
        await stage.Eva.PressesAsync(card, "Eksporter til arkiv");
        var second = await stage.Teams.WhenCalledAsync(call => call.Card is not null && call.Activity?.Recipient?.Id == "29:eva");

        Assert.NotEqual(TokenOf(Links(first)[0]), TokenOf(Links(second)[0]));
        Assert.Equal(["exported Ola 1 2026-11-05T08:00:00.000Z", "exported Eva 1 2026-11-05T08:00:00.000Z"], stage.Stored(Notes).OrderDescending());
        Assert.Contains("Eksportert til arkiv", await browser.GetStringAsync(Local(stage, Links(second)[0])), StringComparison.Ordinal);
        Assert.DoesNotContain("Eksportert til arkiv", await browser.GetStringAsync(Local(stage, Links(first)[0])), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_token_of_one_plan_when_it_is_used_for_another_then_there_is_nothing_there()
    {
        await using var stage = await TeamsStage.StartWithChannelAsync("gausdal", Address);
        await stage.Ola.PressesAsync(await DecidedAsync(stage), "Eksporter til arkiv");
        var link = Links(await ToldAsync(stage))[0];
        foreach (var wrong in new[] { link.Replace("0001.html", "0002.html", StringComparison.Ordinal), link.Replace(TokenOf(link), new string('A', 43), StringComparison.Ordinal), link + "/.." })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(Local(stage, wrong))).StatusCode);
        }
    }

    [Fact]
    public async Task Given_links_that_have_been_sent_when_the_database_is_read_then_it_has_no_token()
    {
        await using var stage = await TeamsStage.StartWithChannelAsync("gausdal", Address);
        await stage.Ola.PressesAsync(await DecidedAsync(stage), "Eksporter til arkiv");
        var token = TokenOf(Links(await ToldAsync(stage))[0]);
        await stage.LetAllBeSentAsync();

        Assert.Equal(43, token.Length);
        Assert.Empty(stage.Stored($"select position from outbox where message like '%{token}%' union all select activity from answered where answer like '%{token}%' union all select name from archive_file where token_hash like '%{token}%'"));
    }

    [Fact]
    public async Task Given_no_public_address_when_a_leader_exports_then_they_are_told_what_IT_must_set()
    {
        await using var stage = await TeamsStage.StartWithChannelAsync();

        var pressed = await stage.Ola.PressesAsync(await DecidedAsync(stage), "Eksporter til arkiv");

        Assert.Contains("IT må sette innstillingen Archive:PublicAddress", pressed.Notice, StringComparison.Ordinal);
        Assert.Contains("policybot export plan GAU-2026-0001 --out MAPPE", pressed.Notice, StringComparison.Ordinal);
        AssertNothingIsExported(stage);
    }

    public void Dispose() => browser.Dispose();

    private static async Task<Shown> DecidedAsync(TeamsStage stage)
    {
        await stage.Kari.SendsPlanAsync();
        return await stage.Ola.PressesAsync(await stage.ChannelShowsAsync("GAU-2026-0001"), "Godkjenn");
    }

    private static Task<TestConnectorCall> ToldAsync(TeamsStage stage) => stage.Teams.WhenCalledAsync(
        call => call.Target.Contains("isTargetedActivity=true", StringComparison.Ordinal) && TeamsStage.Contains(call, "GAU-2026-0001: filer til arkivet"));

    private static IReadOnlyList<string> Links(TestConnectorCall told) =>
        [.. told.Card!.Value.GetProperty("actions").EnumerateArray().Select(action => action.GetProperty("url").GetString()!)];

    private static string TokenOf(string link) => link.Split('/')[^2];

    // What stands before the program takes the path that leads to it away.
    private static Uri Local(TeamsStage stage, string link) => new(stage.Bot, link["https://policybot.example/bot".Length..]);

    private static string Header(HttpResponseMessage response, string name) => string.Join(", ", response.Headers.GetValues(name));

    private static void AssertNothingIsExported(TeamsStage stage)
    {
        Assert.Empty(stage.Stored(Notes));
        Assert.Empty(stage.Stored("select name from archive_file"));
    }
}
