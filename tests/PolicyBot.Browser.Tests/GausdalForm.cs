namespace PolicyBot.Browser.Tests;

/// <summary>Gausdal's form, filled in as somebody does who knows what they want. Each step begins and ends with the card that it is on.</summary>
internal static class GausdalForm
{
    /// <summary>From the first word to the plan that waits, in the 1:1 chat, which must be open.</summary>
    public static async Task SendAsync(PlaygroundPage page)
    {
        await page.SayAsync("ny plan");
        await FillInAccountAsync(page);
        await FillInGoalAsync(page);
        await FillInUseAsync(page);
        await FillInFollowUpAsync(page);
        await SendSummaryAsync(page);
    }

    public static async Task FillInAccountAsync(PlaygroundPage page)
    {
        var card = await page.WaitForCardAsync("Steg 1 av 5");
        await card.ChooseAsync("Kanal", "Facebook");
        await card.FillAsync("Navn på kontoen", "Biblioteket på nett");
        await card.FillAsync("Enhet", "Biblioteket");
        await card.FillAsync("Ansvarlig enhetsleder", "Anne");
        await card.FillAsync("Redaktører", "Kari\nPer");
        await card.PressAsync("Neste");
    }

    public static async Task FillInGoalAsync(PlaygroundPage page)
    {
        var card = await page.WaitForCardAsync("Steg 2 av 5");
        await card.FillAsync("Hvorfor skal kontoen opprettes?", "For å nå dem som ikke bruker biblioteket.");
        await card.FillAsync("Hva kan vi oppnå?", "Flere besøk og flere låntakere.");
        await card.PressAsync("Neste");
    }

    public static async Task FillInUseAsync(PlaygroundPage page)
    {
        var card = await page.WaitForCardAsync("Steg 3 av 5");
        await card.FillAsync("Hovedtemaer", "Nye bøker og arrangementer");
        await card.ChooseAsync("Dialogform", "Kommunen er ordstyrer");
        await card.FillAsync("Regler for dialogen", "Vær saklig. Ikke skriv om enkeltpersoner.");
        await card.ChooseAsync("Varighet", "Tidsavgrenset");
        await card.PickDateAsync("Sluttdato", DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date).AddYears(1));
        await card.FillAsync("Markedsføring", "Plakater i biblioteket og lenke fra nettsiden.");
        await card.PressAsync("Neste");
    }

    public static async Task FillInFollowUpAsync(PlaygroundPage page)
    {
        var card = await page.WaitForCardAsync("Steg 4 av 5");
        await card.FillAsync("Hvem overvåker og svarer?", "Kari");
        await card.FillAsync("Dekning i ferier", "Per har vakt i feriene, og siden stenges i juli.");
        await card.FillAsync("Hvor vises svarreglene?", "Under Om på siden.");
        await card.FillAsync("Administratorer", "Kari\nPer");
        await card.ChooseAsync("Totrinnspålogging", "Ja");
        await card.ChooseAsync("Personvernvurdering", "Gjort");
        await card.PressAsync("Neste");
    }

    public static async Task SendSummaryAsync(PlaygroundPage page)
    {
        var card = await page.WaitForCardAsync("Steg 5 av 5");
        await card.PressAsync("Send til godkjenning");
        await page.WaitForCardAsync("Venter på godkjenning");
    }

    /// <summary>On from step to step, with what stands in them.</summary>
    /// <param name="page">Where the form is open.</param>
    /// <param name="to">The last step to leave, counted from 1.</param>
    /// <param name="from">The step that is open.</param>
    public static async Task LeaveAsItIsAsync(PlaygroundPage page, int to, int from = 1)
    {
        for (var step = from; step <= to; step++)
        {
            await (await page.WaitForCardAsync($"Steg {step} av 5")).PressAsync("Neste");
        }
    }
}
