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
}
