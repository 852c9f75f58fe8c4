using PolicyBot.Testing;

namespace PolicyBot.Browser.Tests;

/// <summary>The guidelines change, and are read and confirmed.</summary>
public sealed class ReadingTests(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private readonly DirectoryInfo packs = Directory.CreateTempSubdirectory("packs-");

    [BrowserFact]
    public async Task Given_a_new_version_when_the_adviser_asks_for_it_then_what_is_new_is_read_before_and_after_and_confirmed()
    {
        Write(guidelines => guidelines);
        await using var stage = await TeamsStage.SetAsync(chromium, TeamsTenant.Gausdal, [Person.Kari], settings: new Dictionary<string, string>
        {
            ["Municipalities:PackFolders:0"] = packs.FullName,
            ["Municipalities:Default"] = "dalen",
            ["Municipalities:Informasjonsradgiver:dalen:0"] = Person.Kari.Id,
            ["Reading:Pause"] = "00:00:01",
        });
        await stage.Bot.KillAsync();
        Write(guidelines => guidelines
            .Replace("version: \"2011-03-29\"", "version: \"2026-11-01\"", StringComparison.Ordinal)
            .Replace("Samarbeidsutvalget vedtok disse retningslinjene 29. mars 2011.", "Samarbeidsutvalget vedtok disse retningslinjene 29. mars 2011, og endret dem 1. november 2026.", StringComparison.Ordinal));
        await stage.Bot.StartAsync();
        var kari = stage.PageOf(Person.Kari);
        await kari.OpenPersonalChatAsync();

        await kari.SayAsync("be om lest og forstått");
        await (await kari.WaitForCardAsync("Alle jeg har møtt, får et kort")).PressAsync("Send");
        var asked = await kari.WaitForCardAsync("ber deg lese retningslinjene");
        await kari.ScreenshotAsync("reading-asked");
        await asked.PressAsync("Se hva som er nytt");
        var news = await kari.WaitForCardAsync("Endrede regler");
        await kari.ScreenshotAsync("reading-what-is-new");
        await news.PressAsync("Når og av hvem retningslinjene ble vedtatt");
        var rule = await kari.WaitForCardAsync("Slik var regelen");
        await kari.ScreenshotAsync("reading-rule");
        Assert.Contains("og endret dem 1. november 2026", await rule.TextAsync(), StringComparison.Ordinal);
        await rule.PressAsync("Til bekreftelsen");
        asked = await kari.WaitForCardAsync("ber deg lese retningslinjene");
        await asked.FillAsync("Enhet", "Biblioteket");
        await asked.PressAsync("Lest og forstått");

        await kari.WaitForCardAsync("Takk. Du bekreftet versjon 2026-11-01");
        await kari.SayAsync("be om lest og forstått");
        // The round that has asked the last one may still be under way: then the card says so, and is asked for anew.
        for (var asks = 0; !(await (await kari.WaitForCardAsync("Bedt om av")).TextAsync()).Contains("1 av 1", StringComparison.Ordinal); asks++)
        {
            Assert.True(asks < 10, await kari.LastCardTextAsync());
            await kari.SayAsync("be om lest og forstått");
        }
        await kari.ScreenshotAsync("reading-confirmed-and-status");
    }

    public void Dispose() => packs.Delete(recursive: true);

    // Gausdal's pack under another name.
    private void Write(Func<string, string> guidelines)
    {
        var folder = packs.CreateSubdirectory("dalen").FullName;
        foreach (var file in Directory.EnumerateFiles(Repository.PathTo("src", "PolicyBot", "Packs", "gausdal")))
        {
            var text = File.ReadAllText(file);
            File.WriteAllText(Path.Combine(folder, Path.GetFileName(file)), Path.GetFileName(file) switch
            {
                "guidelines.yaml" => guidelines(text),
                "municipality.yaml" => text.Replace("id: gausdal", "id: dalen", StringComparison.Ordinal),
                _ => text,
            });
        }
    }
}
