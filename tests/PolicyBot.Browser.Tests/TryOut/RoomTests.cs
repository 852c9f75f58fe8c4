using Microsoft.Playwright;

namespace PolicyBot.Browser.Tests.TryOut;

/// <summary>What else the room does, and for whom.</summary>
public sealed class RoomTests(Chromium chromium) : IClassFixture<Chromium>
{
    [RoomFact]
    public async Task Given_a_leader_who_applies_when_they_decide_on_their_own_plan_then_they_are_refused()
    {
        await using var stage = await RoomStage.SetAsync(chromium);
        await using var room = await stage.OpenAsync();
        await room.Leader.WhenShownAsync("Denne kanalen brukes nå");
        await room.Employee.SitsAsync("ola");
        await room.Employee.SayAsync("ny plan");
        await room.Employee.SendPlanAsync("Send til godkjenning");
        await room.Leader.PressAsync("venter på rådmannsteamet", "Godkjenn");
        await room.Leader.WhenShownAsync("egen plan");
    }

    [RoomFact]
    public async Task Given_a_page_when_the_bot_is_started_anew_then_the_page_finds_it_again_and_everything_is_there()
    {
        await using var stage = await RoomStage.SetAsync(chromium);
        await using var room = await stage.OpenAsync();
        await room.Leader.WhenShownAsync("Denne kanalen brukes nå");
        await room.Employee.SayAsync("ny plan");
        await room.Employee.FillInAsync("Steg 1 av 5", "Neste");
        await room.Employee.WhenShownAsync("Steg 2 av 5");

        await stage.Bot.KillAsync();
        await room.Page.GetByText("Programmet svarer ikke.").WaitForAsync();
        await room.Employee.SayAsync("mine planer");
        await room.Page.GetByText("Boten svarte ikke. Prøv igjen.").First.WaitForAsync();
        Assert.Equal("mine planer", await room.Employee.Box.InputValueAsync());
        await stage.Bot.StartAsync();
        await room.Page.GetByText("Siden er koblet til igjen.").WaitForAsync();

        await room.Employee.Box.PressAsync("Enter");
        await room.Employee.WhenShownAsync("Utkast ·");
        await room.Page.ReloadAsync();
        await room.Employee.WhenShownAsync("Utkast ·");
        await room.Employee.FillInAsync("Steg 2 av 5", "Neste");
        await room.Employee.WhenShownAsync("Steg 3 av 5");
    }

    [RoomFact]
    public async Task Given_a_case_that_nobody_takes_when_the_clock_is_put_ahead_then_it_is_raised_to_the_team()
    {
        await using var stage = await RoomStage.SetAsync(chromium);
        await using var room = await stage.OpenAsync();
        await room.Leader.WhenShownAsync("Denne kanalen brukes nå");
        await room.Employee.SayAsync("meld sak");
        await room.Employee.FillInAsync("Er du i tvil, så meld fra.", "Send saken");
        await room.Adviser.WhenShownAsync("Ingen har kvittert for saken ennå.");
        await room.PressAsync("Neste arbeidsdag");
        await room.WhenClockIsAsync("08.0");
        await room.PressAsync("En time fram");
        await room.WhenClockIsAsync("09.0");
        await room.PressAsync("En time fram");
        await room.Leader.WhenShownAsync("Ingen har kvittert for denne saken. Derfor legges den her");
        await room.ScreenshotAsync("raised");
        // It is no plan that is sent.
        await room.WhenDoneAsync(0);
    }

    [RoomFact]
    public async Task Given_the_message_extension_when_a_rule_is_searched_for_and_inserted_and_a_message_is_pointed_at_then_both_work()
    {
        await using var stage = await RoomStage.SetAsync(chromium);
        await using var room = await stage.OpenAsync();
        await room.Leader.WhenShownAsync("Denne kanalen brukes nå");
        await room.Page.Locator("#pane-leader").GetByRole(AriaRole.Button, new() { Name = "Finn en regel" }).ClickAsync();
        await room.Page.GetByRole(AriaRole.Searchbox).FillAsync("jobbmail");
        await room.Page.Locator(".results strong", new() { HasText = "E-postadressen du har på jobben" }).WaitForAsync();
        await room.IsAccessibleAsync();
        await room.ScreenshotAsync("search");
        await room.Page.Locator(".results button").First.ClickAsync();
        await room.Leader.Box.PressAsync("Enter");
        await room.Leader.WhenShownAsync("Du skal ikke bruke e-postadressen");

        await room.Employee.SayAsync("Kan jeg bruke jobbmailen på Facebook?");
        await room.Employee.ChooseAsync("Kan jeg bruke jobbmailen på Facebook?", "Meld en sak");
        var dialog = room.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Hva gjelder saken?").WaitForAsync();
        Assert.Contains("jobbmailen", await dialog.GetByLabel("Hva gjelder saken?").InputValueAsync(), StringComparison.Ordinal);
        await room.IsAccessibleAsync();
        await room.ScreenshotAsync("dialog");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Send saken" }).ClickAsync();
        await dialog.GetByText("Velg hvor mye det haster.").First.WaitForAsync();
    }

    [RoomFact]
    public async Task Given_a_narrow_window_and_a_keyboard_when_somebody_asks_then_they_get_there_and_nothing_is_cut_off()
    {
        await using var stage = await RoomStage.SetAsync(chromium);
        await using var room = await stage.OpenAsync(width: 320, height: 640);
        await room.Employee.WhenShownAsync("Hei. Jeg kan retningslinjene");
        await room.Employee.Box.FocusAsync();
        await room.Page.Keyboard.TypeAsync("Kan jeg bruke jobbmailen på Facebook?");
        await room.Page.Keyboard.PressAsync("Enter");
        await room.Employee.WhenShownAsync("Var dette nyttig?");
        // By the keyboard alone to a button on the card; the focus goes with the card that takes its place.
        await room.Employee.Message("Var dette nyttig?").FocusAsync();
        for (var tabs = 0; await room.Page.EvaluateAsync<string>("document.activeElement.textContent") != "Ja, nyttig"; tabs++)
        {
            Assert.True(tabs < 20, "The button is not reached.");
            await room.Page.Keyboard.PressAsync("Tab");
        }
        await room.Page.Keyboard.PressAsync("Enter");
        await room.Employee.WhenShownAsync("Takk, svaret ditt er talt med");
        Assert.True(await room.Employee.Message("Takk, svaret ditt er talt med").EvaluateAsync<bool>("message => message.contains(document.activeElement)"));
        Assert.Equal(320, await room.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await room.IsAccessibleAsync();
        await room.ScreenshotAsync("narrow");
        await room.PressAsync("Rådmannsteamet");
        await room.Leader.WhenShownAsync("Denne kanalen brukes nå");
        await room.IsAccessibleAsync();
        Assert.Equal(320, await room.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }
}
