namespace PolicyBot.Browser.Tests;

public sealed class ApprovalTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly Dictionary<string, string> Settings = [];

    [BrowserFact]
    public async Task Given_a_plan_that_was_left_and_resumed_when_a_leader_approves_it_in_the_channel_then_everybody_sees_it_and_the_address_is_registered()
    {
        await using var stage = await TeamsStage.SetAsync(chromium, TeamsTenant.Gausdal, [Person.Kari, Person.Ola], Settings);
        var kari = stage.PageOf(Person.Kari);
        var ola = stage.PageOf(Person.Ola);

        await ola.TieChannelAsync();
        await ola.ScreenshotAsync("approval-1-channel");

        await kari.OpenPersonalChatAsync();
        await kari.WaitForCardAsync("Hei. Jeg kan retningslinjene");
        await kari.SayAsync("ny plan");
        var card = await kari.WaitForCardAsync("Steg 1 av 5");
        await kari.ScreenshotAsync("approval-form-empty");
        await card.FillAsync("Navn på kontoen", "Biblioteket på nett");
        await card.PressAsync("Neste");
        card = await kari.WaitForCardAsync("4 felt må rettes");
        await kari.ScreenshotAsync("approval-form-error");
        Assert.Equal("Biblioteket på nett", await card.ValueAsync("Navn på kontoen"));
        await GausdalForm.FillInAccountAsync(kari);
        await GausdalForm.FillInGoalAsync(kari);

        // Left half-way, and the bot goes down meanwhile.
        card = await kari.WaitForCardAsync("Steg 3 av 5");
        await card.FillAsync("Hovedtemaer", "Nye bøker og arrangementer");
        await kari.ScreenshotAsync("approval-2-step-3");
        await card.PressAsync("Lagre og fortsett senere");
        await kari.WaitForTextAsync("Utkastet er lagret");
        await stage.Bot.KillAsync();
        await stage.Bot.StartAsync();

        await kari.SayAsync("mine planer");
        card = await kari.WaitForCardAsync("Utkast ·");
        await kari.ScreenshotAsync("approval-3-my-plans");
        await card.PressAsync("Rediger planen");
        card = await kari.WaitForCardAsync("Steg 3 av 5");
        Assert.Equal("Nye bøker og arrangementer", await card.ValueAsync("Hovedtemaer"));
        await GausdalForm.FillInUseAsync(kari);
        await GausdalForm.FillInFollowUpAsync(kari);
        card = await kari.WaitForCardAsync("Steg 5 av 5");
        await kari.ScreenshotAsync("approval-4-summary");
        await card.PressAsync("Send til godkjenning");
        await kari.WaitForCardAsync("Venter på godkjenning");
        await kari.ScreenshotAsync("approval-5-sent");

        card = await ola.WaitForCardAsync("venter på rådmannsteamet");
        await card.PressAsync("Vis hele planen");
        await ola.WaitForTextAsync("Nye bøker og arrangementer");
        await ola.ScreenshotAsync("approval-6-channel-card");
        await card.PressAsync("Godkjenn");

        await ola.WaitForCardAsync("Godkjent av Ola");
        await ola.ScreenshotAsync("approval-7-approved");
        card = await kari.WaitForCardAsync("Godkjent av Ola");
        Assert.Contains("GAU-", await card.TextAsync(), StringComparison.Ordinal);
        await kari.ScreenshotAsync("approval-8-told");

        await card.PressAsync("Registrer adresse");
        card = await kari.WaitForCardAsync("Registrer adressen til kontoen");
        await card.FillAsync("Adresse", "https://www.facebook.com/biblioteket-paa-nett");
        await kari.ScreenshotAsync("approval-9-address");
        await card.PressAsync("Registrer adresse");
        await kari.WaitForCardAsync("I bruk");
        await kari.ScreenshotAsync("approval-10-in-use");
        await ola.WaitForCardAsync("I bruk");
        await ola.ScreenshotAsync("approval-11-channel-in-use");
    }
}
