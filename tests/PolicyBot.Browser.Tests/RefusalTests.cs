namespace PolicyBot.Browser.Tests;

public sealed class RefusalTests(Chromium chromium) : IClassFixture<Chromium>
{
    // Every user of the client is a member of its team: only a list tells leaders from others. The applicant is a leader too.
    private static readonly Dictionary<string, string> WithLeaders = new()
    {
        ["Municipalities:Radmannsteam:gausdal:0"] = Person.Kari.Id,
        ["Municipalities:Radmannsteam:gausdal:1"] = Person.Ola.Id,
        ["Municipalities:Radmannsteam:gausdal:2"] = Person.Anne.Id,
    };

    [BrowserFact]
    public async Task Given_a_waiting_plan_when_those_who_may_not_and_those_who_come_second_act_on_it_then_each_is_told_why()
    {
        await using var stage = await TeamsStage.SetAsync(chromium, TeamsTenant.Gausdal, [Person.Kari], WithLeaders);
        var page = stage.PageOf(Person.Kari);
        await page.TieChannelAsync();
        await page.OpenPersonalChatAsync();
        await GausdalForm.SendAsync(page);

        await page.SayAsync("registrer adresse");
        await page.WaitForTextAsync("Kontoen kan ikke tas i bruk før planen er godkjent.");
        await page.ScreenshotAsync("refused-1-address-before-approval");

        await page.OpenChannelAsync();
        var card = await page.WaitForCardAsync("venter på rådmannsteamet");
        await page.NextPressIsByAsync(Person.Per);
        await card.PressAsync("Godkjenn");
        await page.WaitForTextAsync("Bare rådmannsteamet kan avgjøre planer.");
        await page.ScreenshotAsync("refused-2-not-in-the-team");

        await card.PressAsync("Godkjenn");
        await page.WaitForTextAsync("Du kan ikke avgjøre din egen plan.");
        await page.ScreenshotAsync("refused-3-own-plan");
        Assert.Contains("venter på rådmannsteamet", await card.TextAsync(), StringComparison.Ordinal);

        await page.NextPressIsByAsync(Person.Ola, after: Person.Anne, outcome: "Godkjent av Anne");
        await card.PressAsync("Godkjenn");
        await page.WaitForCardAsync("allerede godkjent av Anne");
        await page.ScreenshotAsync("refused-4-second-leader");

        // The private answers reach the applicant's own chat, and after them what was decided.
        await page.OpenPersonalChatAsync();
        await page.WaitForTextAsync("Du kan ikke avgjøre din egen plan.");
        await page.WaitForCardAsync("Godkjent av Anne");
        await page.ScreenshotAsync("refused-5-told-in-private");
    }

    [BrowserFact]
    public async Task Given_a_draft_when_somebody_else_tries_to_go_on_with_it_then_they_are_told_whose_it_is()
    {
        await using var stage = await TeamsStage.SetAsync(chromium, TeamsTenant.Gausdal, [Person.Kari, Person.Per], WithLeaders);
        var kari = stage.PageOf(Person.Kari);
        var per = stage.PageOf(Person.Per);
        await kari.OpenPersonalChatAsync();
        await kari.SayAsync("ny plan");
        var card = await kari.WaitForCardAsync("Steg 1 av 5");
        await card.FillAsync("Enhet", "Biblioteket");
        var draft = await kari.PlanOfAsync(() => card.PressAsync("Lagre og fortsett senere"));
        await kari.WaitForTextAsync("Utkastet er lagret");

        await per.OpenPersonalChatAsync();
        await per.SayAsync("ny plan");
        card = await per.WaitForCardAsync("Steg 1 av 5");
        await card.FillAsync("Enhet", "Kjøkkenet");
        await per.NextPressIsOnAsync(draft);
        await card.PressAsync("Lagre og fortsett senere");

        await per.WaitForTextAsync("Dette er en annens plan.");
        await per.ScreenshotAsync("refused-6-anothers-draft");
        await kari.SayAsync("mine planer");
        await (await kari.WaitForCardAsync("Utkast ·")).PressAsync("Rediger planen");
        card = await kari.WaitForCardAsync("Steg 1 av 5");
        Assert.Equal("Biblioteket", await card.ValueAsync("Enhet"));
    }
}
