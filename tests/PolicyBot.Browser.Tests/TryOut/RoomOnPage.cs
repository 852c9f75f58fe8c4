using Microsoft.Playwright;
using PolicyBot.Testing;

namespace PolicyBot.Browser.Tests.TryOut;

/// <summary>The try-out room as it is seen.</summary>
/// <param name="page">Its page.</param>
public sealed class RoomOnPage(IPage page) : IAsyncDisposable
{
    /// <summary>Names a folder under the repository's root to keep the pictures of the README in.</summary>
    public const string PicturesVariable = "POLICYBOT_SCREENSHOTS";

    private static readonly string Axe = Repository.PathTo("tests", "node", "node_modules", "axe-core", "axe.min.js");

    // Those of WCAG 2.1 A and AA.
    private const string CheckAccessibility = """
        async () => (await axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] })).violations
            .map(violation => `${violation.id}: ${violation.nodes.map(node => `${node.target} ${node.failureSummary}`).join(" | ")}`)
        """;

    /// <summary>The page.</summary>
    public IPage Page => page;

    /// <summary>The employee.</summary>
    public PaneOnPage Employee { get; } = new(page, "employee");

    /// <summary>The leader, in the channel or in their own chat.</summary>
    public PaneOnPage Leader { get; } = new(page, "leader");

    /// <summary>The informasjonsrådgiver.</summary>
    public PaneOnPage Adviser { get; } = new(page, "adviser");

    /// <summary>Shows another municipality.</summary>
    /// <param name="name">Its name.</param>
    public Task ShowAsync(string name) => page.GetByLabel("Kommune").SelectOptionAsync(new SelectOptionValue { Label = name });

    /// <summary>Presses a button outside the panes, as one of the tour or of the time bar.</summary>
    /// <param name="name">Its text.</param>
    public Task PressAsync(string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).First.ClickAsync();

    /// <summary>Waits until so many steps of the tour are done.</summary>
    /// <param name="steps">How many.</param>
    public Task WhenDoneAsync(int steps) => page.Locator(".tour .progress", new() { HasText = $"{steps} av 6 steg er gjort" }).WaitForAsync();

    /// <summary>Waits until the bot's clock shows a time.</summary>
    /// <param name="time">How it begins, as <c>08.0</c>.</param>
    public Task WhenClockIsAsync(string time) => page.Locator(".timebar time", new() { HasText = $"kl. {time}" }).WaitForAsync();

    /// <summary>Checks the page as it is by axe-core, and has nothing to complain of.</summary>
    public async Task IsAccessibleAsync()
    {
        await page.EvaluateAsync(await File.ReadAllTextAsync(Axe));
        Assert.Empty(await page.EvaluateAsync<string[]>(CheckAccessibility));
    }

    /// <summary>Keeps a picture as <c>artifacts/screenshots/room-NAME.png</c>, and one of the README where it is asked for.</summary>
    /// <param name="name">Without an ending.</param>
    /// <param name="isForReadme">Whether the README shows it.</param>
    public async Task ScreenshotAsync(string name, bool isForReadme = false)
    {
        await page.ScreenshotAsync(new() { Path = Repository.PathTo("artifacts", "screenshots", $"room-{name}.png"), Animations = ScreenshotAnimations.Disabled });
        if (isForReadme && Environment.GetEnvironmentVariable(PicturesVariable) is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Repository.PathTo(folder, $"{name}.png"), Animations = ScreenshotAnimations.Disabled });
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await page.Context.DisposeAsync();
}
