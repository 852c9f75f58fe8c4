using Microsoft.Playwright;
using PolicyBot.Testing;

namespace PolicyBot.Browser.Tests;

/// <summary>What a person sees and does in their client. Every wait ends with an error after 30 seconds.</summary>
/// <remarks>Do not load the page again: the client forgets all messages. A new message in the open conversation empties what is typed into its cards.</remarks>
public sealed class PlaygroundPage : IAsyncDisposable
{
    private readonly IPage page;
    private readonly Playground playground;
    private bool inChannel;

    private PlaygroundPage(IPage page, Playground playground)
    {
        this.page = page;
        this.playground = playground;
    }

    private ILocator NewPost => page.GetByRole(AriaRole.Group).Filter(new() { Has = page.GetByRole(AriaRole.Button, new() { Name = "Post", Exact = true }) });

    private ILocator Cards => page.Locator(".ac-adaptiveCard");

    /// <summary>Opens the 1:1 chat with the bot.</summary>
    public async Task OpenPersonalChatAsync()
    {
        await page.GetByRole(AriaRole.Treeitem, new() { Name = "Personal Chat" }).ClickAsync();
        inChannel = false;
        // The first click beside the list draws the conversation anew; it must not come while a card is filled in.
        await page.GetByRole(AriaRole.Textbox).Last.ClickAsync();
    }

    /// <summary>Opens the team's channel. The client tells the bot, the first time, that it is installed there.</summary>
    public async Task OpenChannelAsync()
    {
        await page.GetByRole(AriaRole.Treeitem, new() { Name = playground.Tenant.ChannelName }).ClickAsync();
        inChannel = true;
        await NewPost.GetByRole(AriaRole.Textbox).ClickAsync();
    }

    /// <summary>Writes to the bot in the 1:1 chat, which must be open.</summary>
    /// <param name="text">May have several lines.</param>
    public async Task SayAsync(string text)
    {
        await page.GetByRole(AriaRole.Textbox).Last.ClickAsync();
        await page.Keyboard.InsertTextAsync(text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send Message" }).Last.ClickAsync();
    }

    /// <summary>Starts a new post in the channel, which must be open, with a mention of the bot before the text.</summary>
    /// <param name="text">What follows the mention.</param>
    public async Task MentionBotAsync(string text)
    {
        await NewPost.GetByRole(AriaRole.Textbox).ClickAsync();
        // A mention counts only when it is picked from the list, and the list opens for a key, not for inserted text.
        await page.Keyboard.PressAsync("@");
        await page.GetByRole(AriaRole.Menuitem, new() { Name = playground.Tenant.BotName }).ClickAsync();
        await page.Keyboard.InsertTextAsync($" {text}");
        await NewPost.GetByRole(AriaRole.Button, new() { Name = "Post", Exact = true }).ClickAsync();
    }

    /// <summary>Waits for a card in the open conversation; of several the newest.</summary>
    /// <param name="text">Some of what it says, on one line; upper and lower case are the same.</param>
    public async Task<CardOnPage> WaitForCardAsync(string text)
    {
        var found = Newest(Cards.Filter(new() { HasText = text }));
        await found.WaitForAsync();
        return new CardOnPage(page, found);
    }

    /// <summary>Waits for a text in the open conversation, be it in a message, in a card, or in what the bot answers to a button.</summary>
    /// <param name="text">Some of it; upper and lower case are the same.</param>
    public Task WaitForTextAsync(string text) =>
        // The list of conversations repeats the newest message of each.
        page.GetByText(text).And(page.Locator(":not([role=tree] *)")).First.WaitForAsync();

    /// <summary>The newest card in the open conversation.</summary>
    public Task<string> LastCardTextAsync() => Newest(Cards).InnerTextAsync();

    /// <summary>Keeps a picture of the page as <c>artifacts/screenshots/NAME.png</c> under the repository's root.</summary>
    /// <param name="name">Without an ending; unique among all tests.</param>
    public Task ScreenshotAsync(string name) => page.ScreenshotAsync(new() { Path = Repository.PathTo("artifacts", "screenshots", $"{name}.png") });

    /// <summary>Closes it.</summary>
    public async ValueTask DisposeAsync() => await page.Context.DisposeAsync();

    internal static async Task<PlaygroundPage> ReadyAsync(IPage page, Playground playground)
    {
        // Until it has reached the bot and read its settings, it shows people and channels of its own invention.
        await page.GetByRole(AriaRole.Treeitem, new() { Name = playground.Tenant.ChannelName }).WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Hide log panel" }).ClickAsync();
        return new PlaygroundPage(page, playground);
    }

    // A chat grows downwards, a channel upwards.
    private ILocator Newest(ILocator several) => inChannel ? several.First : several.Last;
}
