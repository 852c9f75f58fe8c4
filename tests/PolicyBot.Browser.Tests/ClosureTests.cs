namespace PolicyBot.Browser.Tests;

public sealed class ClosureTests(Chromium chromium) : IClassFixture<Chromium>
{
    [BrowserFact]
    public async Task Given_an_account_when_it_is_to_be_closed_then_the_form_says_what_is_wrong_and_the_notice_can_be_read_and_the_register_has_it()
    {
        // Kari has the adviser's role, and so may close an account that nobody owns.
        var settings = new Dictionary<string, string> { ["Municipalities:Informasjonsradgiver:gausdal:0"] = Person.Kari.Id };
        await using var stage = await TeamsStage.SetAsync(chromium, TeamsTenant.Gausdal, [Person.Kari], settings);
        var kari = stage.PageOf(Person.Kari);
        var first = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(20);
        await kari.OpenPersonalChatAsync();
        await kari.SayAsync("steng forum");
        await (await kari.WaitForCardAsync("Et forum kan stenges")).PressTheOneAsync("Steng: Kinoen i Gausdal");

        var card = await kari.WaitForCardAsync("Stengt fra dato");
        await FillInAsync(card, first, first.AddDays(-2));
        await card.PressAsync("Lagre og lag kunngjøring");
        card = await kari.WaitForCardAsync("Slutten må være etter starten.");
        await kari.ScreenshotAsync("closure-1-backwards");
        await FillInAsync(card, first, first.AddDays(8));
        await card.PressAsync("Lagre og lag kunngjøring");
        card = await kari.WaitForCardAsync("Kunngjøring til å lime inn");
        await kari.ScreenshotAsync("closure-2-notice");
        var text = await card.TextAsync();
        Assert.Contains("Her er det stengt fra", text, StringComparison.Ordinal);
        Assert.Contains("Her er det stengt frå", text, StringComparison.Ordinal);

        await card.PressAsync("Steng likevel ikke");
        await kari.WaitForCardAsync("stenges likevel ikke");
        await kari.ScreenshotAsync("closure-3-cancelled");
    }

    private static async Task FillInAsync(CardOnPage card, DateOnly from, DateOnly to)
    {
        await card.PickDateAsync("Stengt fra dato", from);
        await card.FillAsync("Stengt fra klokken", "08:00");
        await card.PickDateAsync("Åpner igjen dato", to);
        await card.FillAsync("Åpner igjen klokken", "08:00");
        await card.FillAsync("Hvorfor stenges den?", "Vi har ferie.");
    }
}
