namespace PolicyBot.Browser.Tests;

/// <summary>Ringebu's form, filled in as far as its checklist.</summary>
internal static class RingebuForm
{
    /// <summary>What is to be confirmed before the notice can be sent.</summary>
    public static readonly IReadOnlyList<string> Checklist =
    [
        "Kommunen vises som ansvarlig",
        "Kommunevåpenet brukes",
        "Kontoen er en del av kommunens profil",
        "Informasjon publiseres først på kommunens egne nettsider, og det lenkes dit",
        "Enheten tar ansvar for innhold, funksjonalitet, teknikk, lov- og avtaleverk, dialog og oppfølging",
    ];

    /// <summary>From the first word to the checklist, in the 1:1 chat, which must be open.</summary>
    public static async Task<CardOnPage> FillInToChecklistAsync(PlaygroundPage page)
    {
        await page.SayAsync("ny plan");
        var card = await page.WaitForCardAsync("Steg 1 av 5");
        await card.ChooseAsync("Kanal", "Instagram");
        await card.FillAsync("Navn på kontoen", "Kulturskolen i bilder");
        await card.FillAsync("Enhet", "Kulturskolen");
        await card.FillAsync("Ansvarlig enhetsleder", "Anne");
        await card.FillAsync("Redaktører", "Kari\nPer");
        await card.PressAsync("Neste");

        card = await page.WaitForCardAsync("Steg 2 av 5");
        await card.FillAsync("Hvorfor skal kontoen opprettes?", "For å vise fram det elevene lager.");
        await card.FillAsync("Hovedtemaer", "Konserter, utstillinger og påmelding");
        await card.ChooseAsync("Varighet", "Permanent");
        await card.PressAsync("Neste");

        card = await page.WaitForCardAsync("Steg 3 av 5");
        await card.FillAsync("Hvem overvåker og svarer?", "Kari på hverdager, Per når Kari er borte");
        await card.FillAsync("Dekning i ferier", "Siden stenges i ferien, og det står øverst på den.");
        await card.FillAsync("Administratorer", "Kari\nPer");
        await card.PressAsync("Neste");
        return await page.WaitForCardAsync("Steg 4 av 5");
    }
}
