using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace PolicyBot.Testing;

/// <summary>The bot as it is built, on an address of its own. What it stores outlives a <see cref="KillAsync"/>.</summary>
/// <param name="settings">Keys as on the command line of an ASP.NET Core program, <c>Section:Key</c>.</param>
/// <param name="environment">Development or Production.</param>
/// <param name="folder">Where the program lies; <c>null</c>: where it was built.</param>
public sealed class BotProcess(IReadOnlyDictionary<string, string> settings, string environment = "Development", string? folder = null) : IAsyncDisposable
{
    private ChildProcess? process;

    /// <summary>Where it listens when it runs.</summary>
    public Uri Address { get; } = new UriBuilder(Uri.UriSchemeHttp, "localhost", FreePort()).Uri;

    /// <summary>Where clients send activities.</summary>
    public Uri Messages => new(Address, "/api/messages");

    /// <summary>What it has written to its log since it was last started.</summary>
    public string Log => process?.Output ?? "";

    /// <summary>How much memory it holds now, in bytes; 0: it does not run.</summary>
    public long Memory => process?.Memory ?? 0;

    /// <summary>The most memory that it has held since it was last started, in bytes; 0: it does not run.</summary>
    public long PeakMemory => process?.PeakMemory ?? 0;

    /// <summary>How long processors have worked for it since it was last started; zero: it does not run.</summary>
    public TimeSpan ProcessorTime => process?.ProcessorTime ?? TimeSpan.Zero;

    /// <summary>Starts it, the first time or again, and waits until it listens.</summary>
    /// <exception cref="InvalidOperationException">It did not start; the message has its log.</exception>
    public async Task StartAsync()
    {
        Start();
        await process!.WaitForAnswerAsync(Address);
    }

    /// <summary>Starts it, and does not wait.</summary>
    public void Start()
    {
        var program = folder ?? BuildFolder();
        // The content root is the working directory: its settings and packs lie beside it.
        var start = new ProcessStartInfo("dotnet", [Path.Combine(program, "PolicyBot.Host.dll")]) { WorkingDirectory = program };
        start.Environment["DOTNET_ENVIRONMENT"] = environment;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        start.Environment["URLS"] = Address.GetLeftPart(UriPartial.Authority);
        foreach (var (key, value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }
        process = ChildProcess.Start(start);
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

    /// <summary>Where it is built, with the same configuration and for the same framework as these tests, whose folder ends with both.</summary>
    public static string BuildFolder()
    {
        var build = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        return Repository.PathTo("src", "PolicyBot.Host", "bin", build.Parent!.Name, build.Name);
    }

    // Known before it starts, so that a client can be given it first, and kept when it is started again.
    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
