namespace PolicyBot.Browser.Tests;

public sealed class AskingTests(Chromium chromium) : IClassFixture<Chromium>
{
    [BrowserFact]
    public async Task Given_a_new_employee_when_they_ask_about_the_work_email_address_then_the_card_shows_the_rule()
    {
        await using var stage = await TeamsStage.SetAsync(chromium, TeamsTenant.Gausdal, [Person.Kari], settings: new Dictionary<string, string>());
        var kari = stage.PageOf(Person.Kari);
        await kari.OpenPersonalChatAsync();

        await kari.SayAsync("Kan jeg bruke jobbmailen når jeg lager profil på Facebook?");

        var card = await kari.WaitForCardAsync("ikke bruke e-postadressen du har på jobben");
        await kari.ScreenshotAsync("asking-work-email");
        var text = await card.TextAsync();
        Assert.Contains("Gausdal", text, StringComparison.Ordinal);
        Assert.Contains("29.03.2011", text, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Given_an_answer_when_a_related_rule_is_read_and_a_vote_is_given_then_the_card_changes_in_place_and_finds_its_way_back()
    {
        await using var stage = await TeamsStage.SetAsync(chromium, TeamsTenant.Gausdal, [Person.Kari], settings: new Dictionary<string, string>());
        var kari = stage.PageOf(Person.Kari);
        await kari.OpenPersonalChatAsync();
        await kari.SayAsync("Kan jeg bruke jobbmailen når jeg lager profil på Facebook?");
        var first = await kari.WaitForCardAsync("ikke bruke e-postadressen du har på jobben");

        await first.PressAsync("Private ytringer og arbeidsgiveren");
        var related = await kari.WaitForCardAsync("skal ikke kunne kobles til arbeidsgiveren");
        await kari.ScreenshotAsync("asking-related");
        await related.PressAsync("Tilbake til det første svaret");
        var back = await kari.WaitForCardAsync("ikke bruke e-postadressen du har på jobben");
        await back.PressAsync("Ja, nyttig");

        var voted = await kari.WaitForCardAsync("Takk, svaret ditt er talt med");
        await kari.ScreenshotAsync("asking-voted");
        Assert.Contains("ikke bruke e-postadressen du har på jobben", await voted.TextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("Ja, nyttig", await voted.ButtonsAsync());
    }

    [BrowserFact]
    public async Task Given_questions_when_the_adviser_asks_for_the_report_then_it_shows_what_was_asked_without_names()
    {
        await using var stage = await TeamsStage.SetAsync(chromium, TeamsTenant.Gausdal, [Person.Kari], settings: new Dictionary<string, string>
        {
            ["Municipalities:Informasjonsradgiver:gausdal:0"] = Person.Kari.Id,
            ["Feedback:Pause"] = "00:00:01",
        });
        var kari = stage.PageOf(Person.Kari);
        await kari.OpenPersonalChatAsync();
        for (var asked = 0; asked < 3; asked++)
        {
            await kari.SayAsync("Kan Kari parkere bilen ved rådhuset?");
        }
        await kari.SayAsync("Kan jeg bruke jobbmailen når jeg lager profil på Facebook?");
        await (await kari.WaitForCardAsync("ikke bruke e-postadressen du har på jobben")).PressAsync("Private ytringer og arbeidsgiveren");
        await kari.WaitForCardAsync("skal ikke kunne kobles til arbeidsgiveren");

        // What is counted is stored within a second of the answer.
        await kari.SayAsync("rapport");
        var report = await kari.WaitForCardAsync("Spørsmål og svar i Gausdal kommune");
        while (!(await report.TextAsync()).Contains("Private ytringer", StringComparison.Ordinal))
        {
            await report.PressAsync("Vis bare denne uken");
            report = await kari.WaitForCardAsync("Vis fem uker");
            await report.PressAsync("Vis fem uker");
            report = await kari.WaitForCardAsync("Vis bare denne uken");
        }

        await kari.ScreenshotAsync("report");
        Assert.Contains("«Kan […] parkere bilen ved rådhuset?»", await report.TextAsync(), StringComparison.Ordinal);
    }
}
