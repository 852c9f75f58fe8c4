using Microsoft.Playwright;

namespace PolicyBot.Browser.Tests;

/// <summary>One browser for the tests of a class; every page has a profile of its own. It is started when the first page is opened.</summary>
public sealed class Chromium : IAsyncLifetime
{
    // The first has no window to draw, and takes half as long for a page.
    private static readonly string[] Names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];

    // How long something may take to appear.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private static readonly string? Executable =
        (from name in Names
         from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
         let file = Path.Combine(folder, name)
         where File.Exists(file)
         select file).FirstOrDefault();

    private Task<(IPlaywright Playwright, IBrowser Browser)>? started;

    /// <summary>Why no browser can be started here; <c>null</c>: one can.</summary>
    public static string? Missing => Executable is null ? $"Needs a browser on the PATH: {string.Join(", ", Names)}." : null;

    /// <summary>Opens a client's page, as its person sees it. The client then tells the bot that it is installed.</summary>
    /// <param name="playground">The client.</param>
    public async Task<PlaygroundPage> OpenAsync(Playground playground) =>
        // Tall, since the client scrolls inside the page and a screenshot has only what is in view.
        await PlaygroundPage.ReadyAsync(await OpenAsync(playground.Address, width: 1400, height: 1500), playground);

    /// <summary>Opens any page on this machine.</summary>
    /// <param name="address">Where it is.</param>
    /// <param name="width">Of the window, in CSS pixels.</param>
    /// <param name="height">Of the window, in CSS pixels.</param>
    /// <param name="isDark">Whether the machine is set to dark.</param>
    public async Task<IPage> OpenAsync(Uri address, int width, int height, bool isDark = false)
    {
        var (_, browser) = await (started ??= StartAsync());
        var context = await browser.NewContextAsync(new()
        {
            Locale = "nb-NO",
            TimezoneId = "Europe/Oslo",
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
        });
        // All test projects may run at once on two cores.
        context.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        context.SetDefaultNavigationTimeout((float)Patience.TotalMilliseconds);
        // The Playground asks for fonts and reports its use elsewhere: nothing of that leaves the machine.
        await context.RouteAsync(target => !new Uri(target).IsLoopback, route => route.AbortAsync());
        var page = await context.NewPageAsync();
        await page.GotoAsync(address.AbsoluteUri);
        return page;
    }

    /// <inheritdoc/>
    public Task InitializeAsync() => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (started is { IsCompletedSuccessfully: true })
        {
            var (playwright, browser) = await started;
            await browser.DisposeAsync();
            playwright.Dispose();
        }
    }

    private static async Task<(IPlaywright Playwright, IBrowser Browser)> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        return (playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = Arguments }));
    }
}
