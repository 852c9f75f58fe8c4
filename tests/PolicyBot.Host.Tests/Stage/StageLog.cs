using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;

namespace PolicyBot.Host.Tests.Stage;

/// <summary>
/// What the program logs, at the levels that it has in Production. When a stage is taken down, it is read: who acted, what they wrote, and what opens
/// something may not stand in it. Ids and numbers may.
/// </summary>
internal sealed partial class StageLog : ILoggerProvider
{
    private readonly ConcurrentQueue<string> lines = [];

    /// <summary>Every line, with the exception that came along.</summary>
    public IReadOnlyCollection<string> Lines => lines;

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, lines);

    // A program that is started again goes on with it.
    public void Dispose()
    {
    }

    /// <summary>Fails where a line tells more than it may.</summary>
    /// <param name="posted">The activities that came in, as JSON.</param>
    public void AssertTellsNothing(IEnumerable<string> posted)
    {
        var activities = posted.Select(Parsed).Where(json => json.ValueKind == JsonValueKind.Object).ToList();
        var names = activities.SelectMany(NameIn).Distinct().Select(name => new Regex($@"\b{Regex.Escape(name)}\b", RegexOptions.CultureInvariant)).ToList();
        var texts = activities.SelectMany(TextsIn).ToHashSet(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            Assert.False(Secret().IsMatch(line), $"A secret is logged: {line}");
            Assert.False(names.Any(name => name.IsMatch(line)), $"A name is logged: {line}");
            Assert.False(texts.Any(text => line.Contains(text, StringComparison.Ordinal)), $"What somebody wrote is logged: {line}");
        }
    }

    private static JsonElement Parsed(string activity)
    {
        try
        {
            return JsonElement.Parse(activity);
        }
        catch (JsonException)
        {
            return default;
        }
    }

    // One or two letters can be anything.
    private static IEnumerable<string> NameIn(JsonElement activity) =>
        activity.TryGetProperty("from", out var from) && from.ValueKind == JsonValueKind.Object && from.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String
            && Text(name).Trim() is { Length: > 2 } called ? [called] : [];

    // One word alone can be an id, a verb, or a word of ours.
    private static IEnumerable<string> TextsIn(JsonElement activity) =>
        from property in new[] { "text", "value" }
        where activity.TryGetProperty(property, out _)
        from text in Strings(activity.GetProperty(property))
        let said = Mention().Replace(text, "").Trim()
        where said.Length > 5 && said.Contains(' ', StringComparison.Ordinal)
        select said;

    private static IEnumerable<string> Strings(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => [Text(json)],
        JsonValueKind.Object => json.EnumerateObject().SelectMany(property => Strings(property.Value)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Strings),
        _ => [],
    };

    // Half a character, which some tests send, can't be read.
    private static string Text(JsonElement json)
    {
        try
        {
            return json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }

    [GeneratedRegex("<at>[^<]*</at>")]
    private static partial Regex Mention();

    // A signed token, the header that it comes in, and the address of a file that opens for whoever has it.
    [GeneratedRegex(@"eyJ[\w-]{8,}\.[\w-]+\.|Bearer [\w-]{8,}|arkiv/[\w-]{20,}")]
    private static partial Regex Secret();

    private sealed class Logger(string category, ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{logLevel} {category} {eventId.Id}: {formatter(state, exception)} {exception}");
    }
}
