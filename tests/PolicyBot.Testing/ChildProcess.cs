using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace PolicyBot.Testing;

/// <summary>A program that a test started. It is killed, with whatever it started itself, when it is disposed of.</summary>
public sealed class ChildProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(20);

    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly Lock outputLock = new();

    private ChildProcess(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
    }

    /// <summary>All that it has written so far, to both its outputs.</summary>
    public string Output
    {
        get
        {
            lock (outputLock)
            {
                return output.ToString();
            }
        }
    }

    /// <summary>How much memory it holds now, in bytes.</summary>
    public long Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>The most memory that it has held, in bytes.</summary>
    public long PeakMemory
    {
        get
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
    }

    /// <summary>How long processors have worked for it, its own code and the system's.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Starts it.</summary>
    /// <param name="start">Its outputs are read here.</param>
    public static ChildProcess Start(ProcessStartInfo start)
    {
        var child = new ChildProcess(start);
        child.process.Start();
        child.process.BeginOutputReadLine();
        child.process.BeginErrorReadLine();
        return child;
    }

    /// <summary>Waits, at most a minute, for it to write something.</summary>
    /// <param name="pattern">What to wait for.</param>
    /// <exception cref="InvalidOperationException">It ended, or did not write it in time; the message has its output.</exception>
    public async Task<Match> WaitForOutputAsync(Regex pattern)
    {
        var match = Match.Empty;
        await WaitForAsync(() => Task.FromResult((match = pattern.Match(Output)).Success), $"write {pattern}");
        return match;
    }

    /// <summary>Waits, at most a minute, for it to answer on an address, with whatever status.</summary>
    /// <param name="address">Where it should listen.</param>
    /// <exception cref="InvalidOperationException">It ended, or did not answer in time; the message has its output.</exception>
    public async Task WaitForAnswerAsync(Uri address)
    {
        using var client = new HttpClient();
        await WaitForAsync(
            async () =>
            {
                try
                {
                    using var answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
                    return true;
                }
                catch (HttpRequestException)
                {
                    return false;
                }
            },
            $"answer on {address}");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task WaitForAsync(Func<Task<bool>> isReady, string what)
    {
        var started = TimeProvider.System.GetTimestamp();
        using var tries = new PeriodicTimer(BetweenTries);
        while (!await isReady())
        {
            if (process.HasExited || TimeProvider.System.GetElapsedTime(started) > Patience)
            {
                var ending = process.HasExited ? $"ended with {process.ExitCode}" : "is still running";
                throw new InvalidOperationException($"{process.StartInfo.FileName} did not {what}: it {ending}. Its output:\n{Output}");
            }
            await tries.WaitForNextTickAsync();
        }
    }

    private void Keep(string? line)
    {
        lock (outputLock)
        {
            output.AppendLine(line);
        }
    }
}
