namespace PolicyBot.Browser.Tests;

public sealed class NoticeTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly Dictionary<string, string> InRingebu = new() { ["Municipalities:Default"] = "ringebu" };

    [BrowserFact]
    public async Task Given_a_confirmed_checklist_when_the_notice_is_received_asked_about_and_answered_then_it_is_cleared_and_the_address_registered()
    {
        await using var stage = await TeamsStage.SetAsync(chromium, TeamsTenant.Ringebu, [Person.Kari, Person.Ola], InRingebu);
        var kari = stage.PageOf(Person.Kari);
        var ola = stage.PageOf(Person.Ola);
        await ola.TieChannelAsync();
        await kari.OpenPersonalChatAsync();

        // Every box must be ticked.
        var card = await RingebuForm.FillInToChecklistAsync(kari);
        await card.TickAsync(RingebuForm.Checklist[0]);
        await card.PressAsync("Neste");
        card = await kari.WaitForCardAsync("4 felt må rettes");
        await kari.ScreenshotAsync("notice-1-checklist");
        foreach (var point in RingebuForm.Checklist)
        {
            await card.TickAsync(point);
        }
        await card.PressAsync("Neste");
        card = await kari.WaitForCardAsync("Steg 5 av 5");
        await kari.ScreenshotAsync("notice-2-summary");
        await card.PressAsync("Send varsel");
        await kari.WaitForCardAsync("Venter på avklaring");

        card = await ola.WaitForCardAsync("til rådmannsledelsen");
        Assert.Equal(["Vis hele planen", "Kvitter", "Avklart", "Spørsmål tilbake"], await card.ButtonsAsync());
        await ola.ScreenshotAsync("notice-3-channel");
        await card.PressAsync("Kvitter");
        card = await ola.WaitForCardAsync("Mottatt av Ola");
        await ola.ScreenshotAsync("notice-4-received");
        await kari.WaitForCardAsync("Mottatt av Ola");
        await kari.ScreenshotAsync("notice-5-applicant-received");

        await card.PressAsync("Spørsmål tilbake");
        card = await ola.WaitForCardAsync("Hva lurer du på?");
        await card.FillAsync("Kommentar", "Hvem får samtykke til bildene?");
        await ola.ScreenshotAsync("notice-6-question");
        await card.PressAsync("Spørsmål tilbake");
        await ola.WaitForCardAsync("Ola stilte et spørsmål tilbake");
        await ola.ScreenshotAsync("notice-7-asked");

        // Answered in the notice itself, from the message that tells about the question.
        card = await kari.WaitForCardAsync("Hvem får samtykke til bildene?");
        await kari.ScreenshotAsync("notice-8-told");
        await card.PressAsync("Rediger planen");
        card = await kari.WaitForCardAsync("Steg 1 av 5");
        Assert.Contains("Hvem får samtykke til bildene?", await card.TextAsync(), StringComparison.Ordinal);
        await card.PressAsync("Neste");
        card = await kari.WaitForCardAsync("Steg 2 av 5");
        await card.FillAsync("Hovedtemaer", "Konserter, utstillinger og påmelding. Per henter inn samtykke før bilder av elever legges ut.");
        await card.PressAsync("Neste");
        foreach (var step in new[] { "Steg 3 av 5", "Steg 4 av 5" })
        {
            await (await kari.WaitForCardAsync(step)).PressAsync("Neste");
        }
        await (await kari.WaitForCardAsync("Steg 5 av 5")).PressAsync("Send varsel");
        await kari.WaitForCardAsync("Venter på avklaring");

        card = await ola.WaitForCardAsync("Endret siden versjon 1");
        await ola.ScreenshotAsync("notice-9-answered");
        await card.PressAsync("Avklart");
        await ola.WaitForCardAsync("Avklart av Ola");
        await ola.ScreenshotAsync("notice-10-cleared");
        card = await kari.WaitForCardAsync("Avklart av Ola");
        await card.PressAsync("Registrer adresse");
        card = await kari.WaitForCardAsync("Registrer adressen til kontoen");
        await card.FillAsync("Adresse", "https://www.instagram.com/kulturskolen-i-bilder");
        await card.PressAsync("Registrer adresse");
        await kari.WaitForCardAsync("I bruk");
        await kari.ScreenshotAsync("notice-11-in-use");
        await ola.WaitForCardAsync("I bruk");
    }
}
