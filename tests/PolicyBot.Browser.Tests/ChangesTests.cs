namespace PolicyBot.Browser.Tests;

public sealed class ChangesTests(Chromium chromium) : IClassFixture<Chromium>
{
    [BrowserFact]
    public async Task Given_changes_are_asked_for_when_the_applicant_sends_again_then_the_channel_sees_what_changed_and_an_approved_account_stays_in_use_meanwhile()
    {
        await using var stage = await TeamsStage.SetAsync(chromium, TeamsTenant.Gausdal, [Person.Kari, Person.Ola], new Dictionary<string, string>());
        var kari = stage.PageOf(Person.Kari);
        var ola = stage.PageOf(Person.Ola);
        await ola.TieChannelAsync();
        await kari.OpenPersonalChatAsync();
        await GausdalForm.SendAsync(kari);

        // A comment is needed, and asked for at the field.
        await (await ola.WaitForCardAsync("venter på rådmannsteamet")).PressAsync("Be om endringer");
        var card = await ola.WaitForCardAsync("Hva må endres?");
        await card.PressAsync("Be om endringer");
        await ola.WaitForTextAsync("Skriv hva som må endres.");
        await ola.ScreenshotAsync("changes-1-comment-missing");
        await card.FillAsync("Kommentar", "Hvem svarer når Kari er borte?");
        await card.PressAsync("Be om endringer");
        await ola.WaitForCardAsync("Ola ba om endringer");
        await ola.ScreenshotAsync("changes-2-asked");

        // From the message that tells about it.
        card = await kari.WaitForCardAsync("Ola ba om endringer");
        await kari.ScreenshotAsync("changes-3-told");
        await card.PressAsync("Rediger planen");
        card = await kari.WaitForCardAsync("Steg 1 av 5");
        Assert.Contains("Hvem svarer når Kari er borte?", await card.TextAsync(), StringComparison.Ordinal);
        await kari.ScreenshotAsync("changes-4-editing");
        await GausdalForm.LeaveAsItIsAsync(kari, to: 3);
        card = await kari.WaitForCardAsync("Steg 4 av 5");
        await card.FillAsync("Hvem overvåker og svarer?", "Kari på arbeidsdager. Per når Kari er borte.");
        await card.PressAsync("Neste");
        await kari.WaitForCardAsync("Steg 5 av 5");
        await kari.ScreenshotAsync("changes-5-summary");
        await GausdalForm.SendSummaryAsync(kari);

        // Only what changed stands open, with the earlier comment.
        card = await ola.WaitForCardAsync("Endret siden versjon 1");
        var changed = await card.TextAsync();
        Assert.Contains("Før: Kari\n", changed, StringComparison.Ordinal);
        Assert.Contains("Nå: Kari på arbeidsdager. Per når Kari er borte.", changed, StringComparison.Ordinal);
        Assert.Contains("Hvem svarer når Kari er borte?", changed, StringComparison.Ordinal);
        Assert.DoesNotContain("Hovedtemaer", changed, StringComparison.Ordinal);
        await ola.ScreenshotAsync("changes-6-version-2");
        await card.PressAsync("Godkjenn");
        await ola.WaitForCardAsync("Godkjent av Ola");
        await ola.ScreenshotAsync("changes-7-approved");

        card = await kari.WaitForCardAsync("Godkjent av Ola");
        await card.PressAsync("Registrer adresse");
        card = await kari.WaitForCardAsync("Registrer adressen til kontoen");
        await card.FillAsync("Adresse", "https://www.facebook.com/biblioteket-paa-nett");
        await card.PressAsync("Registrer adresse");
        card = await kari.WaitForCardAsync("I bruk");

        // The approved plan is edited: the account stays in use under the version that is approved.
        await card.PressAsync("Rediger planen");
        card = await kari.WaitForCardAsync("Steg 1 av 5");
        await card.FillAsync("Redaktører", "Kari\nPer\nAnne");
        await card.PressAsync("Neste");
        await GausdalForm.LeaveAsItIsAsync(kari, to: 4, from: 2);
        await GausdalForm.SendSummaryAsync(kari);
        card = await kari.WaitForCardAsync("Versjon 2 er godkjent og gjelder");
        Assert.Contains("https://www.facebook.com/biblioteket-paa-nett", await card.TextAsync(), StringComparison.Ordinal);
        await kari.ScreenshotAsync("changes-8-version-3-waits");
        card = await ola.WaitForCardAsync("Endret siden versjon 2");
        Assert.Contains("Versjon 2 er godkjent og gjelder", await card.TextAsync(), StringComparison.Ordinal);
        await ola.ScreenshotAsync("changes-9-version-3-in-the-channel");
    }
}
