using System.Net;
using PolicyBot.Host.Tests.Stage;

namespace PolicyBot.Host.Tests;

/// <summary>"Er dette kommunens konto?", as the public meets it.</summary>
public sealed class PublicCheckTests : IDisposable
{
    private const string Address = "https://www.facebook.com/gausdalbibliotek";
    private readonly HttpClient browser = new(new HttpClientHandler { AllowAutoRedirect = false });

    [Theory]
    [InlineData("https://www.facebook.com/gausdalbibliotek", true)]
    [InlineData("m.facebook.com/GausdalBibliotek/?fbclid=1", true)]
    [InlineData("https://www.facebook.com/gausdalbibliotek.fake", false)]
    [InlineData("https://facebook.com.example.org/gausdalbibliotek", false)]
    public async Task Given_an_account_in_the_register_when_an_address_is_checked_then_the_answer_is_yes_or_no_in_html_and_json(string address, bool isOfficial)
    {
        await using var stage = await WithAccountAsync();

        using var page = await GetAsync(stage, $"/konto/gausdal?adresse={Uri.EscapeDataString(address)}");
        using var json = await GetAsync(stage, $"/konto/gausdal.json?adresse={Uri.EscapeDataString(address)}");

        Assert.Contains(isOfficial ? "✔ Ja. Dette er en offisiell konto hos Gausdal kommune." : "✖ Nei. Gausdal kommune har ingen offisiell konto på denne adressen.", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal($"{{\"official\":{(isOfficial ? "true" : "false")}}}", await json.Content.ReadAsStringAsync());
        Assert.Equal("public, max-age=300", Header(page, "Cache-Control"));
        using var again = new HttpRequestMessage(HttpMethod.Get, json.RequestMessage!.RequestUri);
        again.Headers.TryAddWithoutValidation("If-None-Match", Header(json, "ETag"));
        using var unchanged = await browser.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    [Fact]
    public async Task Given_markup_in_the_address_when_the_page_is_shown_then_it_is_text_and_no_script_or_style_could_run()
    {
        await using var stage = await WithAccountAsync();

        using var page = await GetAsync(stage, "/konto/gausdal?adresse=" + Uri.EscapeDataString("\"><script>alert(1)</script>"));

        var html = await page.Content.ReadAsStringAsync();
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
        Assert.Contains("Dette er ingen nettadresse", html, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'; style-src 'sha256-", Header(page, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("nosniff", Header(page, "X-Content-Type-Options"));
    }

    [Fact]
    public async Task Given_an_account_that_was_ended_when_its_address_is_checked_then_the_answer_is_no()
    {
        await using var stage = await WithAccountAsync();
        var account = await stage.Kari.PressesAsync(await stage.Kari.PressesAsync((await stage.Kari.SaysAsync("kontoer")).Fill("Søk i registeret", "Kari"), "Søk"), "Åpne");
        await stage.Kari.PressesAsync((await stage.Kari.PressesAsync(account, "Avslutt kontoen")).Fill("Hvorfor avsluttes den?", "Slutt."), "Avslutt kontoen");

        using var json = await GetAsync(stage, $"/konto/gausdal.json?adresse={Address}");

        Assert.Equal("""{"official":false}""", await json.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Given_one_municipality_when_the_page_is_opened_then_it_is_that_ones_and_packs_that_are_nobodys_are_not_there()
    {
        await using var stage = await TeamsStage.StartAsync();
        using var page = await GetAsync(stage, "/konto?sprak=en");
        Assert.Equal((HttpStatusCode.Redirect, "/konto/gausdal?sprak=en"), (page.StatusCode, $"{page.Headers.Location}"));
        foreach (var path in new[] { "/konto/ringebu", "/konto/ringebu.json?adresse=x.com/a", "/konto/..%2fgausdal", "/konto/GAUSDAL" })
        {
            using var missing = await GetAsync(stage, path);
            Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        }
        using var english = await GetAsync(stage, "/konto/gausdal?sprak=en");
        Assert.Contains("<h1>Is this an account of Gausdal kommune?</h1>", await english.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_several_municipalities_when_the_page_is_opened_then_one_is_chosen_and_each_answers_for_its_own()
    {
        await using var stage = await WithAccountAsync("--Municipalities:Tenants:0c0c0c0c-5555-4666-8777-888888888888=ringebu");
        using var choice = await GetAsync(stage, "/konto");
        Assert.Contains("""<a href="/konto/ringebu?sprak=nb">Ringebu kommune</a>""", await choice.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var json = await GetAsync(stage, $"/konto/ringebu.json?adresse={Address}");
        Assert.Equal("""{"official":false}""", await json.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Given_a_json_question_without_an_address_when_it_is_asked_then_it_says_what_to_write()
    {
        await using var stage = await TeamsStage.StartAsync();
        using var json = await GetAsync(stage, "/konto/gausdal.json");
        Assert.Equal(HttpStatusCode.BadRequest, json.StatusCode);
        Assert.Contains("?adresse=", await json.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_client_that_asks_without_end_when_it_has_asked_sixty_times_in_a_minute_then_it_is_told_to_wait_and_Teams_is_still_answered()
    {
        await using var stage = await TeamsStage.StartAsync();
        var statuses = new List<HttpStatusCode>();
        for (var times = 0; times < 65; times++)
        {
            using var json = await GetAsync(stage, "/konto/gausdal.json?adresse=x.com/a");
            statuses.Add(json.StatusCode);
        }
        using var page = await GetAsync(stage, "/konto/gausdal?sprak=nn");
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
        Assert.Equal((HttpStatusCode.TooManyRequests, "60"), (page.StatusCode, Header(page, "Retry-After")));
        Assert.Contains("Vent eitt minutt", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("Dette kan jeg hjelpe deg med", (await stage.Kari.SaysAsync("hjelp")).Heading);
    }

    public void Dispose() => browser.Dispose();

    private static async Task<TeamsStage> WithAccountAsync(params string[] settings)
    {
        var stage = await TeamsStage.StartWithChannelAsync("gausdal", settings);
        var own = await stage.HasPlanApprovedAsync(stage.Kari);
        await stage.Kari.PressesAsync((await stage.Kari.PressesAsync(own, "Registrer adresse")).Fill("Adresse", Address), "Registrer adresse");
        return stage;
    }

    private Task<HttpResponseMessage> GetAsync(TeamsStage stage, string path) => browser.GetAsync(new Uri(stage.Bot, path));

    private static string Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";
}
