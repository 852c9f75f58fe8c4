namespace PolicyBot.Browser.Tests;

public sealed class CrisisTests(Chromium chromium) : IClassFixture<Chromium>
{
    [BrowserFact]
    public async Task Given_a_crisis_when_a_leader_sets_it_and_lifts_it_then_everybody_meets_it_first_until_it_is_lifted()
    {
        await using var stage = await TeamsStage.SetAsync(chromium, TeamsTenant.Gausdal, [Person.Kari, Person.Ola], settings: new Dictionary<string, string>());
        var (kari, ola) = (stage.PageOf(Person.Kari), stage.PageOf(Person.Ola));
        await kari.OpenPersonalChatAsync();
        await kari.SayAsync("krisestab");
        Assert.Empty(await (await kari.WaitForCardAsync("Krisestab er ikke satt.")).ButtonsAsync());
        await ola.TieChannelAsync();

        await ola.OpenPersonalChatAsync();
        await ola.SayAsync("krisestab");
        await (await ola.WaitForCardAsync("Krisestab er ikke satt.")).PressAsync("Sett krisestab");
        var card = await ola.WaitForCardAsync("Hvordan når man kriseledelsen?");
        await card.FillAsync("Hva gjelder det?", "Flom i elva. Veien gjennom dalen er stengt.");
        await card.FillAsync("Hvordan når man kriseledelsen?", "Kriselederen, 900 00 000");
        await ola.ScreenshotAsync("crisis-1-form");
        await card.PressAsync("Sett krisestab");
        card = await ola.WaitForCardAsync("Ja, sett krisestab nå");
        await ola.ScreenshotAsync("crisis-2-confirm");
        await card.PressAsync("Ja, sett krisestab nå");
        await ola.WaitForCardAsync("All kommunikasjon går gjennom kriseledelsen.");
        await ola.ScreenshotAsync("crisis-3-set");
        await ola.OpenChannelAsync();
        await ola.WaitForCardAsync("Krisestab er satt i Gausdal kommune");
        await ola.ScreenshotAsync("crisis-4-channel");

        await kari.SayAsync("Kan jeg svare på spørsmål om flommen på Facebook-siden vår?");
        await kari.WaitForCardAsync("Krisestab er satt.");
        await kari.ScreenshotAsync("crisis-5-answer");

        await ola.OpenPersonalChatAsync();
        await ola.SayAsync("krisestab");
        await (await ola.WaitForCardAsync("Opphev krisestab")).PressAsync("Opphev krisestab");
        await (await ola.WaitForCardAsync("Ja, opphev krisestab")).PressAsync("Ja, opphev krisestab");
        await ola.WaitForCardAsync("Krisestab er ikke satt.");
        await ola.ScreenshotAsync("crisis-6-lifted");
        await kari.SayAsync("hjelp");
        await kari.WaitForCardAsync("Start en plan");
        Assert.DoesNotContain("Krisestab er satt", await kari.LastCardTextAsync(), StringComparison.Ordinal);
    }
}
