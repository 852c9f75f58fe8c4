namespace PolicyBot.Browser.Tests;

public sealed class PublishingTests(Chromium chromium) : IClassFixture<Chromium>
{
    [BrowserFact]
    public async Task Given_a_comment_of_two_kinds_when_it_is_looked_at_then_each_has_its_source_and_it_is_registered_as_an_enquiry()
    {
        await using var stage = await TeamsStage.SetAsync(chromium, TeamsTenant.Gausdal, [Person.Kari], settings: new Dictionary<string, string>());
        var kari = stage.PageOf(Person.Kari);
        await kari.OpenPersonalChatAsync();
        await kari.SayAsync("svarhjelp");
        var card = await kari.WaitForCardAsync("Lim inn en kommentar");
        await kari.ScreenshotAsync("publishing-1-comment-form");
        await card.FillAsync("Kommentaren", "Elendig brøyting i hele vinter. Når kommer dere til **Solvegen**?");
        await card.PressAsync("Vurder kommentaren");

        card = await kari.WaitForCardAsync("Kommentaren er: negativ, spørsmål");
        Assert.Contains("«Elendig»", await card.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("Når kommer dere til **Solvegen**?", await card.TextAsync(), StringComparison.Ordinal);
        Assert.EndsWith("Hilsen Kari, Gausdal kommune", await card.ValueAsync("Utkast til svar"), StringComparison.Ordinal);
        await kari.ScreenshotAsync("publishing-2-comment");
        await card.PressAsync("Registrer en henvendelse");
        card = await kari.WaitForCardAsync("Hva gjelder den?");
        Assert.Contains("Elendig brøyting", await card.ValueAsync("Hva gjelder den?"), StringComparison.Ordinal);
        await card.ChooseAsync("Konto", "Gausdal kommune (Facebook)");
        await kari.ScreenshotAsync("publishing-3-enquiry-form");
        await card.PressAsync("Registrer");
        await kari.WaitForCardAsync("Svar innen");
        await kari.ScreenshotAsync("publishing-4-enquiry");
    }

    [BrowserFact]
    public async Task Given_a_post_with_a_child_without_consent_when_it_is_checked_then_it_stops_until_it_is_mended()
    {
        await using var stage = await TeamsStage.SetAsync(chromium, TeamsTenant.Ringebu, [Person.Kari], settings: new Dictionary<string, string> { ["Municipalities:Default"] = "ringebu" });
        var kari = stage.PageOf(Person.Kari);
        await kari.OpenPersonalChatAsync();
        await kari.SayAsync("sjekk innlegg");
        var card = await kari.WaitForCardAsync("Lim inn teksten");
        await kari.ScreenshotAsync("publishing-5-post-form");
        await card.FillAsync("Teksten", "Skøytedag på idrettsplassen på lørdag. Ola har fått diabetes, men blir med.");
        await card.TickAsync("Sårbare");
        await card.PressAsync("Sjekk innlegget");

        card = await kari.WaitForCardAsync("Publiser ikke før 2 punkt er rettet.");
        Assert.Contains("«diabetes»", await card.TextAsync(), StringComparison.Ordinal);
        await kari.ScreenshotAsync("publishing-6-post-stopped");
        await card.FillAsync("Teksten", "Skøytedag på idrettsplassen på lørdag: https://www.ringebu.kommune.no/skoyting");
        await card.TickAsync("Samtykke");
        await card.PressAsync("Sjekk på nytt");
        await kari.WaitForCardAsync("Jeg fant ingenting å rette.");
        await kari.ScreenshotAsync("publishing-7-post-ready");
    }
}
