namespace PolicyBot.Browser.Tests;

/// <summary>What a client could take for markup, in a real client.</summary>
public sealed class HostileTextTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly string[] Typed =
    [
        "# Overskrift **fet** _skrå_ ~~bort~~ `kode`",
        "- [lenke](https://example.no) ![bilde](x) <b>html</b> &lt;",
        "<at>Ola</at> {{DATE(2026-11-05T10:00:00Z)}} ${navn}",
        @"1. \*bakover\* | a | {""type"":""TextBlock""}",
    ];

    [BrowserFact]
    public async Task Given_hostile_texts_in_a_form_when_the_client_shows_them_then_they_stand_there_as_they_were_typed()
    {
        await using var stage = await TeamsStage.SetAsync(chromium, TeamsTenant.Gausdal, [Person.Kari], settings: new Dictionary<string, string>());
        var kari = stage.PageOf(Person.Kari);
        await kari.OpenPersonalChatAsync();
        await kari.SayAsync("meld sak");
        var card = await kari.WaitForCardAsync("Er du i tvil, så meld fra.");
        await card.FillAsync("Hva gjelder saken?", string.Join('\n', Typed));
        await card.FillAsync("Hvor er det?", Typed[2]);
        await card.FillAsync("Eller skriv hvilken konto det er", Typed[3]);
        await card.ChooseAsync("Hvor mye haster det?", "Akutt: Det sprer seg, eller noen må gjøre noe nå.");
        await card.PressAsync("Send saken");

        var text = await (await kari.WaitForCardAsync("Saken din, SAK-GAU-")).TextAsync();
        await kari.ScreenshotAsync("hostile-texts");
        // Without what has no width, which only takes the force out of them.
        var shown = text.Replace("\u2060", "", StringComparison.Ordinal);
        Assert.All(Typed, line => Assert.Contains(line, shown, StringComparison.Ordinal));
        Assert.Equal(2, shown.Split(Typed[2]).Length - 1);
        Assert.Equal(2, shown.Split(Typed[3]).Length - 1);
    }
}
