using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using PolicyBot.Testing;

namespace PolicyBot.Browser.Tests;

/// <summary>The Microsoft 365 Agents Playground, a Teams-like client with its own connector, started for one person.</summary>
/// <remarks>
/// Each one is a world of its own: a message sent to the connector of one is not seen in another, and the ids that it gives out can be the same as
/// another's. The bot can be started after it; what is pressed or written while the bot is down is lost.
/// </remarks>
public sealed partial class Playground : IAsyncDisposable
{
    private static readonly string Script = Repository.PathTo("tests", "node", "node_modules", "@microsoft", "m365agentsplayground", "cli.js");

    private readonly ChildProcess process;
    private readonly DirectoryInfo folder;

    private Playground(ChildProcess process, DirectoryInfo folder, TeamsTenant tenant, Person person)
    {
        this.process = process;
        this.folder = folder;
        Tenant = tenant;
        Person = person;
    }

    /// <summary>What it lacks on this machine; <c>null</c>: nothing.</summary>
    public static string? Missing => File.Exists(Script) ? null : "Needs the Agents Playground: run npm ci --ignore-scripts in tests/node.";

    /// <summary>The tenant that it shows.</summary>
    public TeamsTenant Tenant { get; }

    /// <summary>Who sits at it.</summary>
    public Person Person { get; }

    /// <summary>Where its page is; its connector is under <c>/_connector</c>.</summary>
    public Uri Address { get; private set; } = new("about:blank");

    /// <summary>Starts it on a free port, and waits until its page can be opened.</summary>
    /// <param name="tenant">What it shows.</param>
    /// <param name="person">Who sits at it.</param>
    /// <param name="bot">The bot's messages endpoint. It is not called before the page is opened.</param>
    /// <exception cref="InvalidOperationException">It did not start; the message has its output.</exception>
    public static async Task<Playground> StartAsync(TeamsTenant tenant, Person person, Uri bot)
    {
        var folder = Directory.CreateTempSubdirectory("policybot-playground-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, ".m365agentsplayground.yml"), tenant.SettingsFor(person));
        // Port 0: it takes a free one and tells which. "none": else it opens the desktop's own browser.
        var start = new ProcessStartInfo("node", [Script, "start", "-e", bot.AbsoluteUri, "-c", "msteams", "-p", "0", "--dt"])
        {
            WorkingDirectory = folder.FullName,
            Environment = { ["TEAMSAPPTESTER_BROWSER"] = "none" },
        };
        var playground = new Playground(ChildProcess.Start(start), folder, tenant, person);
        try
        {
            await playground.WaitUntilReadyAsync();
            return playground;
        }
        catch
        {
            await playground.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await process.DisposeAsync();
        folder.Delete(recursive: true);
    }

    // It says that it listens before it has read its settings: only the page tells that these were good.
    private async Task WaitUntilReadyAsync()
    {
        var port = (await process.WaitForOutputAsync(Listening())).Groups[1].Value;
        Address = new UriBuilder(Uri.UriSchemeHttp, "localhost", int.Parse(port, CultureInfo.InvariantCulture)).Uri;
        await process.WaitForAnswerAsync(Address);
    }

    [GeneratedRegex(@"Listening on (\d+)\s")]
    private static partial Regex Listening();
}
