using System.Diagnostics;

namespace PolicyBot.Host.Tests.CommandLine;

/// <summary>What a run of the program on the command line came to.</summary>
/// <param name="Code">Its exit code.</param>
/// <param name="Output">Its standard output, with <c>\n</c> between lines.</param>
/// <param name="Errors">Its standard error, the same way.</param>
internal sealed record ProgramRun(int Code, string Output, string Errors)
{
    /// <summary>The program's file.</summary>
    public static string Program => Path.Combine(AppContext.BaseDirectory, "PolicyBot.Host.dll");

    /// <summary>Runs the program to its end in a folder.</summary>
    public static Task<ProgramRun> OfAsync(string folder, params IEnumerable<string> arguments) => OfAsync("dotnet", folder, [Program, .. arguments]);

    /// <summary>Runs any program to its end in a folder.</summary>
    public static async Task<ProgramRun> OfAsync(string program, string folder, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new ProgramRun(process.ExitCode, output.ReplaceLineEndings("\n"), (await errors).ReplaceLineEndings("\n"));
    }
}
