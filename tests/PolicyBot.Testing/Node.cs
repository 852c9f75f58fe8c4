using System.Diagnostics;

namespace PolicyBot.Testing;

/// <summary>Runs the scripts of <c>tests/node</c>.</summary>
public static class Node
{
    private static readonly string Folder = Repository.PathTo("tests", "node");

    /// <summary>Why scripts can't be run here, and what to do about it; <c>null</c>: they can.</summary>
    public static string? Missing { get; } =
        !OnPath() ? "Needs node 20 or newer on the PATH."
        : !Directory.Exists(Path.Combine(Folder, "node_modules")) ? "Needs the npm packages: run npm ci --ignore-scripts in tests/node."
        : null;

    /// <summary>Runs a script to its end.</summary>
    /// <param name="script">Its file name in <c>tests/node</c>.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="input">What it reads from standard input.</param>
    public static async Task<NodeResult> RunAsync(string script, IEnumerable<string> arguments, string input = "")
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Folder, script), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        try
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it had read everything; what it wrote tells why.
        }
        await process.WaitForExitAsync();
        return new NodeResult(process.ExitCode, await output, await errors);
    }

    private static bool OnPath() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? "node.exe" : "node")));
}

/// <summary>How a script ended.</summary>
/// <param name="ExitCode">0: well.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Errors">Its standard error.</param>
public sealed record NodeResult(int ExitCode, string Output, string Errors);
