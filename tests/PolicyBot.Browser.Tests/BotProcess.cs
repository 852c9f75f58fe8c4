using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using PolicyBot.Testing;

namespace PolicyBot.Browser.Tests;

/// <summary>The bot as it is built, on an address of its own, in Development. What it stores outlives a <see cref="KillAsync"/>.</summary>
/// <param name="settings">Keys as on the command line of an ASP.NET Core program, <c>Section:Key</c>.</param>
public sealed class BotProcess(IReadOnlyDictionary<string, string> settings) : IAsyncDisposable
{
    private ChildProcess? process;

    /// <summary>Where it listens when it runs.</summary>
    public Uri Address { get; } = new UriBuilder(Uri.UriSchemeHttp, "localhost", FreePort()).Uri;

    /// <summary>Where clients send activities.</summary>
    public Uri Messages => new(Address, "/api/messages");

    /// <summary>What it has written to its log since it was last started.</summary>
    public string Log => process?.Output ?? "";

    /// <summary>Starts it, the first time or again, and waits until it listens.</summary>
    /// <exception cref="InvalidOperationException">It did not start; the message has its log.</exception>
    public async Task StartAsync()
    {
        var assembly = Assembly();
        // The content root is the working directory: its settings and packs lie beside it.
        var start = new ProcessStartInfo("dotnet", [assembly]) { WorkingDirectory = Path.GetDirectoryName(assembly) };
        start.Environment["DOTNET_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["URLS"] = Address.GetLeftPart(UriPartial.Authority);
        foreach (var (key, value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }
        process = ChildProcess.Start(start);
        await process.WaitForAnswerAsync(Address);
    }

    /// <summary>Ends it at once, as a power failure does: it gets no chance to finish.</summary>
    public async Task KillAsync()
    {
        if (process is not null)
        {
            await process.DisposeAsync();
            process = null;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await KillAsync();

    // Built with the same configuration and for the same framework as these tests, whose folder ends with both.
    private static string Assembly()
    {
        var build = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        return Repository.PathTo("src", "PolicyBot.Host", "bin", build.Parent!.Name, build.Name, "PolicyBot.Host.dll");
    }

    // Known before it starts, so that a client can be given it first, and kept when it is started again.
    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
