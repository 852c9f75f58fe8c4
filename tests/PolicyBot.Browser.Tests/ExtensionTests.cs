namespace PolicyBot.Browser.Tests;

public sealed class ExtensionTests(Chromium chromium) : IClassFixture<Chromium>
{
    [BrowserFact]
    public async Task Given_somebody_who_writes_a_message_when_they_search_for_a_rule_then_it_is_found_as_they_type_and_put_in_as_a_card()
    {
        await using var stage = await TeamsStage.SetAsync(chromium, TeamsTenant.Gausdal, [Person.Kari], settings: new Dictionary<string, string>());
        var kari = stage.PageOf(Person.Kari);
        await kari.OpenPersonalChatAsync();

        await kari.OpenSearchAsync("findRule", "text");
        await kari.SearchAsync("jobbm", "E-postadressen du har på jobben");
        await kari.ScreenshotAsync("extension-search");
        await kari.InsertAsync("E-postadressen du har på jobben");

        var card = await kari.WaitForCardAsync("ikke bruke e-postadressen du har på jobben");
        await kari.ScreenshotAsync("extension-inserted");
        Assert.Contains("29.03.2011", await card.TextAsync(), StringComparison.Ordinal);
        Assert.Empty(await card.ButtonsAsync());
    }

    [BrowserFact]
    public async Task Given_a_message_when_it_is_asked_what_the_guidelines_say_then_a_dialog_answers_and_goes_on_with_related_rules()
    {
        const string Message = "Kan jeg bruke jobbmailen når jeg lager profil på Facebook?";
        await using var stage = await TeamsStage.SetAsync(chromium, TeamsTenant.Gausdal, [Person.Kari], settings: new Dictionary<string, string>());
        var kari = stage.PageOf(Person.Kari);
        await kari.OpenPersonalChatAsync();
        await kari.SayAsync(Message);
        await kari.WaitForCardAsync("ikke bruke e-postadressen du har på jobben");

        var dialog = await kari.ChooseOnMessageAsync(Message, "askAboutMessage");
        await kari.ScreenshotAsync("extension-dialog");
        Assert.Contains("ikke bruke e-postadressen du har på jobben", await dialog.TextAsync(), StringComparison.Ordinal);
        await dialog.PressAsync("Private ytringer og arbeidsgiveren");

        var related = await kari.DialogAsync("skal ikke kunne kobles til arbeidsgiveren");
        await kari.ScreenshotAsync("extension-dialog-related");
        await related.PressAsync("Tilbake til det første svaret");
        await kari.DialogAsync("ikke bruke e-postadressen du har på jobben");
    }
}
