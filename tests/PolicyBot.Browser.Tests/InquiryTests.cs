namespace PolicyBot.Browser.Tests;

public sealed class InquiryTests(Chromium chromium) : IClassFixture<Chromium>
{
    [BrowserFact]
    public async Task Given_an_enquiry_when_nobody_answers_it_in_time_then_it_is_brought_up_as_overdue_and_counts_so_when_it_is_answered()
    {
        await using var stage = await TeamsStage.SetAsync(chromium, TeamsTenant.Gausdal, [Person.Kari], settings: new Dictionary<string, string>
        {
            // Its clock is the test's.
            ["TryOut:Enabled"] = "true",
            ["Municipalities:Informasjonsradgiver:gausdal:0"] = Person.Kari.Id,
            ["Accounts:Pause"] = "00:00:02",
        });
        var kari = stage.PageOf(Person.Kari);
        await kari.OpenPersonalChatAsync();
        await kari.SayAsync("registrer henvendelse");
        var card = await kari.WaitForCardAsync("Hva gjelder den?");
        await card.FillAsync("Hva gjelder den?", "Når åpner svømmehallen etter jul?");
        await card.ChooseAsync("Konto", "Kinoen i Gausdal (Facebook)");
        await kari.ScreenshotAsync("enquiry-1-form");
        await card.PressAsync("Registrer");
        await kari.WaitForCardAsync("Svar innen");
        await kari.ScreenshotAsync("enquiry-2-deadline");

        // Whatever the hour is: a working day after the next one begins, the deadline has passed.
        for (var day = 0; day < 3; day++)
        {
            await stage.NextWorkingDayAsync();
        }

        card = await kari.WaitForCardAsync("En henvendelse er ikke besvart i tide");
        await kari.ScreenshotAsync("enquiry-3-overdue");
        Assert.Contains("Over fristen, som var", await card.TextAsync(), StringComparison.Ordinal);
        await card.PressAsync("Besvart");
        await kari.WaitForCardAsync("Besvart etter fristen");
        await kari.SayAsync("henvendelser");
        await (await kari.WaitForCardAsync("Ingen henvendelser venter på svar.")).PressAsync("Svar i tide");
        await kari.WaitForCardAsync("0 av 1 i tide");
        await kari.ScreenshotAsync("enquiry-4-share");
    }
}
