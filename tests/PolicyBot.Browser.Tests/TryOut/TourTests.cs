namespace PolicyBot.Browser.Tests.TryOut;

/// <summary>The guided tour, as somebody follows it who presses what it says.</summary>
public sealed class TourTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Question = "Kan jeg bruke jobbmailen når jeg lager profil på Facebook?";

    [RoomFact]
    public async Task Given_Gausdal_in_the_light_when_the_tour_is_followed_then_every_step_is_done_and_everybody_can_read_it()
    {
        await using var stage = await RoomStage.SetAsync(chromium);
        await using var room = await stage.OpenAsync();
        await AskAsync(room);
        await room.ScreenshotAsync("answer", isForReadme: true);
        await PlanAsync(room, "Send til godkjenning");
        await room.Leader.WhenShownAsync("venter på rådmannsteamet");
        await room.WhenDoneAsync(2);
        await room.ScreenshotAsync("plan", isForReadme: true);

        // Somebody who is not in the team learns why it does not work.
        await room.Leader.SitsAsync("per");
        await room.Leader.PressAsync("venter på rådmannsteamet", "Godkjenn");
        await room.Leader.WhenShownAsync("Bare rådmannsteamet kan avgjøre planer.");
        await room.Leader.SitsAsync("ola");
        await room.Leader.PressAsync("venter på rådmannsteamet", "Godkjenn");
        await room.Employee.WhenShownAsync("Godkjent av Ola");
        await room.WhenDoneAsync(3);
        await room.ScreenshotAsync("approved");

        await RegisterReportAndCrisisAsync(room);
        await room.ScreenshotAsync("crisis", isForReadme: true);
    }

    [RoomFact]
    public async Task Given_Ringebu_in_the_dark_when_the_tour_is_followed_then_every_step_is_done_and_everybody_can_read_it()
    {
        await using var stage = await RoomStage.SetAsync(chromium);
        await using var room = await stage.OpenAsync(isDark: true);
        await room.ShowAsync("Ringebu kommune");
        await AskAsync(room);
        await PlanAsync(room, "Send varsel");
        await room.Leader.WhenShownAsync("RIN-");
        await room.WhenDoneAsync(2);
        await room.ScreenshotAsync("notice-dark");

        await room.Leader.PressAsync("RIN-", "Kvitter");
        await room.Leader.WhenShownAsync("Mottatt av Ola");
        await room.Leader.PressAsync("RIN-", "Avklart");
        await room.Employee.WhenShownAsync("Avklart av Ola");
        await room.WhenDoneAsync(3);

        await RegisterReportAndCrisisAsync(room);
        await room.ScreenshotAsync("crisis-dark");
    }

    private static async Task AskAsync(RoomOnPage room)
    {
        await room.Leader.WhenShownAsync("Denne kanalen brukes nå");
        await room.PressAsync($"«{Question}»");
        await room.Employee.WhenShownAsync("Var dette nyttig?");
        await room.WhenDoneAsync(1);
        await room.IsAccessibleAsync();
    }

    private static async Task PlanAsync(RoomOnPage room, string send)
    {
        await room.PressAsync("«ny plan»");
        await room.Employee.WhenShownAsync("Steg 1 av 5");
        await room.IsAccessibleAsync();
        await room.Employee.SendPlanAsync(send);
    }

    private static async Task RegisterReportAndCrisisAsync(RoomOnPage room)
    {
        await room.Employee.PressAsync("Registrer adresse", "Registrer adresse");
        await room.Employee.FillInAsync("Registrer adressen til kontoen", "Registrer adresse");
        await room.Employee.WhenShownAsync("I bruk");
        await room.WhenDoneAsync(4);

        await room.PressAsync("«meld sak»");
        await room.Employee.FillInAsync("Er du i tvil, så meld fra.", "Send saken");
        await room.Adviser.WhenShownAsync("Ingen har kvittert for saken ennå.");
        await room.Adviser.PressAsync("Ingen har kvittert for saken ennå.", "Kvitter");
        await room.Adviser.WhenShownAsync("Kvittert av Inga");
        await room.Employee.WhenShownAsync("Inga har kvittert for saken din");
        await room.WhenDoneAsync(5);
        await room.IsAccessibleAsync();

        await room.PressAsync("«krisestab»");
        await room.Leader.PressAsync("Krisestab er ikke satt.", "Sett krisestab");
        await room.Leader.FillInAsync("Hva gjelder det?", "Sett krisestab");
        await room.Leader.PressAsync("Ja, sett krisestab nå", "Ja, sett krisestab nå");
        await room.Leader.WhenShownAsync("Krisestab er satt.");
        await room.Employee.WhenShownAsync("Krisestab er satt i");
        await room.WhenDoneAsync(6);
        await room.IsAccessibleAsync();
    }
}
