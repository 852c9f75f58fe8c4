using System.Globalization;

namespace PolicyBot.Host.CommandLine;

/// <summary>How far long work has come, on one line of a terminal that is written over; nothing where there is no terminal.</summary>
/// <param name="terminal">Where it is told; <c>null</c>: nowhere.</param>
internal sealed class Progress(TextWriter? terminal) : IDisposable
{
    private const string StartOfLine = "\r";
    private const string ClearLine = "\r\e[K";

    private string told = "";

    /// <summary>On standard error, where that is a terminal: standard output is for the result.</summary>
    public static Progress OnTerminal() => new(Console.IsErrorRedirected ? null : Console.Error);

    /// <summary>The items, each told of as it is taken.</summary>
    /// <param name="items">What is worked through.</param>
    /// <param name="what">What they are, such as <c>questions asked</c>.</param>
    public IEnumerable<T> Over<T>(IReadOnlyCollection<T> items, string what)
    {
        var done = 0;
        foreach (var item in items)
        {
            Tell(string.Create(CultureInfo.InvariantCulture, $"{done * 100L / items.Count,3} %  {what}: {done} of {items.Count}"));
            yield return item;
            done++;
        }
    }

    /// <summary>What is being done now.</summary>
    public void Tell(string text)
    {
        if (terminal is not null && text != told)
        {
            terminal.Write($"{(told.Length > text.Length ? ClearLine : StartOfLine)}{text}");
            told = text;
        }
    }

    /// <summary>Takes the line away, so that the result can be written.</summary>
    public void Clear()
    {
        if (told.Length > 0)
        {
            terminal!.Write(ClearLine);
            told = "";
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Clear();
}
