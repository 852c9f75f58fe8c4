using Microsoft.Playwright;

namespace PolicyBot.Browser.Tests.TryOut;

/// <summary>One person's pane in the room. What is pressed stands on the newest message with a text.</summary>
/// <param name="page">The room's page.</param>
/// <param name="id">The pane's name there.</param>
public sealed class PaneOnPage(IPage page, string id)
{
    private readonly ILocator pane = page.Locator($"#pane-{id}");

    /// <summary>The box where messages are written.</summary>
    public ILocator Box => pane.Locator(".composer textarea");

    /// <summary>Lets somebody else sit here.</summary>
    /// <param name="key">Their first name in small letters.</param>
    public Task SitsAsync(string key) => pane.GetByLabel("Hvem sitter her?").SelectOptionAsync(key);

    /// <summary>Opens the channel, or the person's own chat.</summary>
    /// <param name="place">Some of its name.</param>
    public Task OpenAsync(string place) => pane.Locator(".places").GetByRole(AriaRole.Button, new() { Name = place }).ClickAsync();

    /// <summary>Writes, and sends by Enter.</summary>
    /// <param name="text">The words.</param>
    public async Task SayAsync(string text)
    {
        await Box.FillAsync(text);
        await Box.PressAsync("Enter");
    }

    /// <summary>The newest message with a text.</summary>
    /// <param name="text">Some of it.</param>
    public ILocator Message(string text) => pane.Locator(".message").Filter(new() { HasText = text }).Last;

    /// <summary>Waits for a message with a text.</summary>
    /// <param name="text">Some of it.</param>
    public Task WhenShownAsync(string text) => Message(text).WaitForAsync();

    /// <summary>Presses a button on the newest message with a text.</summary>
    /// <param name="text">Some of the message.</param>
    /// <param name="button">The button's text.</param>
    public Task PressAsync(string text, string button) => Message(text).GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).Last.ClickAsync();

    /// <summary>Fills in the form on the newest message with a text, with examples, and presses a button.</summary>
    /// <param name="text">Some of the message.</param>
    /// <param name="button">The button's text.</param>
    public async Task FillInAsync(string text, string button)
    {
        await PressAsync(text, "Fyll ut med eksempel");
        await PressAsync(text, button);
    }

    /// <summary>Chooses an action on the newest message with a text.</summary>
    /// <param name="text">Some of the message.</param>
    /// <param name="action">The action's title.</param>
    public async Task ChooseAsync(string text, string action)
    {
        var menu = Message(text).Locator("details.menu");
        await menu.Locator("summary").ClickAsync();
        await menu.GetByRole(AriaRole.Button, new() { Name = action, Exact = true }).ClickAsync();
    }

    /// <summary>From «ny plan» to the plan that is sent; both municipalities' forms have four steps.</summary>
    /// <param name="send">The last button's text.</param>
    public async Task SendPlanAsync(string send)
    {
        for (var step = 1; step <= 4; step++)
        {
            await FillInAsync($"Steg {step} av 5", "Neste");
        }
        await PressAsync("Steg 5 av 5", send);
    }
}
