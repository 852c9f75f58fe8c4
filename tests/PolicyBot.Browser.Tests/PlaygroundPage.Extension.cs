using Microsoft.Playwright;

namespace PolicyBot.Browser.Tests;

// The message extension, in the box where messages are written and on a message. The client knows no manifest: a command goes by its id.
public sealed partial class PlaygroundPage
{
    private ILocator SearchBox => page.GetByPlaceholder("Enter a search term");

    /// <summary>Opens the search of a command in the box of the 1:1 chat, which must be open.</summary>
    /// <param name="command">Its id.</param>
    /// <param name="parameter">The name of what is typed.</param>
    public async Task OpenSearchAsync(string command, string parameter)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Trigger Message Extension App" }).Last.ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Search Command" }).ClickAsync();
        await page.GetByText("Specify Command ID or Parameter").ClickAsync();
        await page.GetByPlaceholder("Command ID").FillAsync(command);
        await page.GetByPlaceholder("Parameter name").FillAsync(parameter);
    }

    /// <summary>Types in the open search, letter by letter, and waits for a line with a text.</summary>
    public async Task SearchAsync(string text, string line)
    {
        await SearchBox.PressSequentiallyAsync(text);
        await page.GetByText(line, new() { Exact = true }).WaitForAsync();
    }

    /// <summary>Puts a rule that was found into the message, and sends it.</summary>
    public async Task InsertAsync(string line)
    {
        await page.GetByText(line, new() { Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Send Message" }).Last.ClickAsync();
    }

    /// <summary>Chooses an action on a message in the open conversation, and waits for its dialog.</summary>
    /// <param name="message">What the message says.</param>
    /// <param name="command">The action's id.</param>
    public async Task<CardOnPage> ChooseOnMessageAsync(string message, string command)
    {
        // The innermost part of the page that has both is the message.
        var menu = page.GetByRole(AriaRole.Button, new() { Name = "Show more information" });
        await page.Locator("div").Filter(new() { Has = page.GetByText(message, new() { Exact = true }) }).Filter(new() { Has = menu }).Last
            .GetByRole(AriaRole.Button, new() { Name = "Show more information" }).Last.ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Action Command" }).ClickAsync();
        await page.GetByPlaceholder("Input command id or leave blanks").FillAsync(command);
        await page.GetByRole(AriaRole.Button, new() { Name = "Create", Exact = true }).ClickAsync();
        return await DialogAsync("");
    }

    /// <summary>Waits for a card with a text in the open dialog.</summary>
    public async Task<CardOnPage> DialogAsync(string text)
    {
        var card = page.GetByRole(AriaRole.Dialog).Locator(".ac-adaptiveCard").Filter(new() { HasText = text });
        await card.WaitForAsync();
        return new CardOnPage(page, card);
    }
}
