using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using PolicyBot.Testing;

namespace PolicyBot.Browser.Tests;

/// <summary>What a person sees and does in their client. Every wait ends with an error after 30 seconds.</summary>
/// <remarks>Do not load the page again: the client forgets all messages. A new message in the open conversation empties what is typed into its cards.</remarks>
public sealed partial class PlaygroundPage : IAsyncDisposable
{
    private const string Presses = "**/_conversation/v1/invoke";

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

    /// <summary>Opens the team's channel, and makes it the one that plans are sent to.</summary>
    public async Task TieChannelAsync()
    {
        await OpenChannelAsync();
        await MentionBotAsync("bruk denne kanalen for godkjenning");
        await WaitForTextAsync("Denne kanalen brukes nå for");
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

    /// <summary>The next press on this page is another person's, who looks at the same card on a device of their own.</summary>
    /// <param name="other">One of the tenant's. The client lets nobody else press, and in the 1:1 chat only its own person.</param>
    /// <remarks>Each client has messages of its own, and says who presses with every press: so several people come to one card.</remarks>
    public Task NextPressIsByAsync(Person other) => BeforeNextPressAsync((press, _) =>
    {
        press["from"]!["id"] = other.Id;
        return Task.CompletedTask;
    });

    /// <summary>The same, but somebody else has pressed the same button just before, and what came of it already stands on the card.</summary>
    /// <param name="other">Who comes second.</param>
    /// <param name="after">Who was faster.</param>
    /// <param name="outcome">Some of what the card says after the first press.</param>
    public Task NextPressIsByAsync(Person other, Person after, string outcome) => BeforeNextPressAsync(async (press, address) =>
    {
        press["from"]!["id"] = after.Id;
        await page.APIRequest.PostAsync(address, new() { DataString = press.ToJsonString(), Headers = [new("Content-Type", "application/json")] });
        await WaitForCardAsync(outcome);
        press["from"]!["id"] = other.Id;
    });

    /// <summary>The next press on this page claims to concern another plan than the one on the card.</summary>
    /// <param name="plan">The other plan's id.</param>
    public Task NextPressIsOnAsync(string plan) => BeforeNextPressAsync((press, _) =>
    {
        press["value"]!["action"]!["data"]!["plan"] = plan;
        return Task.CompletedTask;
    });

    /// <summary>The id of the plan that a press is on.</summary>
    /// <param name="press">Presses a button on a plan's card.</param>
    public async Task<string> PlanOfAsync(Func<Task> press)
    {
        var request = await page.RunAndWaitForRequestAsync(press, Presses);
        return JsonNode.Parse(request.PostData!)!["value"]!["action"]!["data"]!["plan"]!.GetValue<string>();
    }

    /// <summary>Keeps a picture of the page under the repository's root, as <c>artifacts/screenshots/NAME.png</c>, and as <c>NAME-dark.png</c> as Teams draws it in the dark.</summary>
    /// <param name="name">Without an ending; unique among all tests.</param>
    public async Task ScreenshotAsync(string name)
    {
        await TakeAsync(name);
        var dark = await page.AddStyleTagAsync(new() { Content = DarkTheme.StyleSheet });
        await TakeAsync($"{name}-dark");
        await dark.EvaluateAsync("style => style.remove()");
    }

    /// <summary>Closes it.</summary>
    public async ValueTask DisposeAsync() => await page.Context.DisposeAsync();

    internal static async Task<PlaygroundPage> ReadyAsync(IPage page, Playground playground)
    {
        // Until it has reached the bot and read its settings, it shows people and channels of its own invention.
        await page.GetByRole(AriaRole.Treeitem, new() { Name = playground.Tenant.ChannelName }).WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Hide log panel" }).ClickAsync();
        return new PlaygroundPage(page, playground);
    }

    private Task TakeAsync(string name) => page.ScreenshotAsync(new() { Path = Repository.PathTo("artifacts", "screenshots", $"{name}.png"), Animations = ScreenshotAnimations.Disabled });

    // What the client sends for a press, held until it has been changed.
    private Task BeforeNextPressAsync(Func<JsonNode, string, Task> change) => page.RouteAsync(
        Presses,
        async route =>
        {
            var press = JsonNode.Parse(route.Request.PostData!)!;
            await change(press, route.Request.Url);
            await route.ContinueAsync(new() { PostData = Encoding.UTF8.GetBytes(press.ToJsonString()) });
        },
        new() { Times = 1 });

    // A chat grows downwards, a channel upwards.
    private ILocator Newest(ILocator several) => inChannel ? several.First : several.Last;
}
