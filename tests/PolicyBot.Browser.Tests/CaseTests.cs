namespace PolicyBot.Browser.Tests;

public sealed class CaseTests(Chromium chromium) : IClassFixture<Chromium>
{
    [BrowserFact]
    public async Task Given_a_case_when_it_is_reported_then_it_is_taken_advised_on_and_closed_and_the_reporter_sees_each_step()
    {
        await using var stage = await TeamsStage.SetAsync(chromium, TeamsTenant.Gausdal, [Person.Kari, Person.Ola], settings: new Dictionary<string, string>());
        var (kari, ola) = (stage.PageOf(Person.Kari), stage.PageOf(Person.Ola));
        await ola.OpenChannelAsync();
        await ola.MentionBotAsync("bruk denne kanalen for saker");
        await ola.WaitForTextAsync("Denne kanalen brukes nå for saker.");

        await kari.OpenPersonalChatAsync();
        await kari.SayAsync("meld sak");
        var card = await kari.WaitForCardAsync("Er du i tvil, så meld fra.");
        await card.FillAsync("Hva gjelder saken?", "Et innlegg om sykehjemmet deles i bygdegruppa, og noen henger ut de ansatte.");
        await card.FillAsync("Hvor er det?", "https://www.facebook.com/groups/bygda/posts/1");
        await card.ChooseAsync("Hvor mye haster det?", "Akutt: Det sprer seg, eller noen må gjøre noe nå.");
        await kari.ScreenshotAsync("case-1-form");
        await card.PressAsync("Send saken");
        await kari.WaitForCardAsync("Du får beskjed her når noe skjer.");
        await kari.ScreenshotAsync("case-2-reported");

        card = await ola.WaitForCardAsync("Ingen har kvittert for saken ennå.");
        Assert.Contains("Kari", await card.TextAsync(), StringComparison.Ordinal);
        await ola.ScreenshotAsync("case-3-channel");
        await card.PressAsync("Kvitter");
        card = await ola.WaitForCardAsync("Kvittert av Ola");
        await kari.WaitForCardAsync("Ola har kvittert for saken din");
        await card.PressAsync("Gi råd");
        card = await ola.WaitForCardAsync("Råd til den som meldte");
        await card.FillAsync("Råd til den som meldte", "Ikke svar i gruppa ennå. Ta vare på skjermbilder.");
        await ola.ScreenshotAsync("case-4-advising");
        await card.PressAsync("Send rådet");
        card = await ola.WaitForCardAsync("Råd fra Ola");
        await ola.ScreenshotAsync("case-5-advised");
        await kari.WaitForCardAsync("Du har fått råd i saken din");
        await kari.ScreenshotAsync("case-6-advice");

        await card.PressAsync("Avslutt");
        card = await ola.WaitForCardAsync("Den som meldte, får se dette.");
        await card.ChooseAsync("Hvordan endte den?", "Svart ut");
        await card.FillAsync("Hva kom ut av saken?", "Vi svarte med fakta om bemanningen, og innlegget ble rettet.");
        await ola.ScreenshotAsync("case-7-closing");
        await card.PressAsync("Avslutt saken");
        await ola.WaitForCardAsync("Avsluttet av Ola");
        await ola.ScreenshotAsync("case-8-closed");
        await kari.WaitForCardAsync("Saken din er avsluttet: Svart ut");
        await kari.ScreenshotAsync("case-9-told");

        await ola.OpenPersonalChatAsync();
        await ola.SayAsync("saksstatistikk");
        await ola.WaitForCardAsync("Median tid før noen kvitterte");
        await ola.ScreenshotAsync("case-10-statistics");
    }
}
