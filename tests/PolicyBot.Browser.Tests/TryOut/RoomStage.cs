using Microsoft.Playwright;
using PolicyBot.Testing;

namespace PolicyBot.Browser.Tests.TryOut;

/// <summary>One bot with an empty database and its try-out room.</summary>
public sealed class RoomStage : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("policybot-room-");
    private readonly Chromium chromium;

    private RoomStage(Chromium chromium)
    {
        this.chromium = chromium;
        Bot = new BotProcess(new Dictionary<string, string> { ["Storage:File"] = Path.Combine(folder.FullName, "policybot.db") });
    }

    /// <summary>What it lacks on this machine; <c>null</c>: nothing.</summary>
    public static string? Missing =>
        File.Exists(Path.Combine(BotProcess.BuildFolder(), "tryout-page", "index.html")) ? null : "Needs the room's page: build with Node on the PATH.";

    /// <summary>The bot, which is the room too.</summary>
    public BotProcess Bot { get; }

    /// <summary>Starts the bot.</summary>
    /// <param name="chromium">Where pages are opened.</param>
    public static async Task<RoomStage> SetAsync(Chromium chromium)
    {
        var stage = new RoomStage(chromium);
        await stage.Bot.StartAsync();
        return stage;
    }

    /// <summary>Opens the room's page, and waits until its people have the app.</summary>
    /// <param name="width">Of the window, in CSS pixels.</param>
    /// <param name="height">Of the window, in CSS pixels.</param>
    /// <param name="isDark">Whether the machine is set to dark.</param>
    public async Task<RoomOnPage> OpenAsync(int width = 1440, int height = 960, bool isDark = false)
    {
        var page = await chromium.OpenAsync(Bot.Address, width, height, isDark);
        await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).WaitForAsync();
        return new RoomOnPage(page);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
