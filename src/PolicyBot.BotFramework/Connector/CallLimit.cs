using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PolicyBot.BotFramework.Connector;

/// <summary>How many calls there may be within a time, whenever that time begins.</summary>
internal sealed record CallLimit(int Calls, TimeSpan Within)
{
    private const int MostCalls = 1_000_000;
    private const int LongestSeconds = 24 * 60 * 60;

    /// <summary>Reads <c>7/1 8/2</c>: seven in one second, and eight in two. The shortest time comes first, whatever order they are written in.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out IReadOnlyList<CallLimit>? limits)
    {
        var read = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ReadOne).ToList();
        limits = read.Count > 0 && read.TrueForAll(limit => limit is not null) ? [.. read.OfType<CallLimit>().OrderBy(limit => limit.Within)] : null;
        return limits is not null;
    }

    private static CallLimit? ReadOne(string text) =>
        text.Split('/') is [var calls, var seconds]
        && int.TryParse(calls, NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most is > 0 and <= MostCalls
        && int.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var within) && within is > 0 and <= LongestSeconds
            ? new CallLimit(most, TimeSpan.FromSeconds(within))
            : null;
}
