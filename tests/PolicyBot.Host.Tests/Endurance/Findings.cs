using System.Collections.Concurrent;

namespace PolicyBot.Host.Tests.Endurance;

/// <summary>What was found that must never be.</summary>
internal sealed class Findings
{
    private readonly ConcurrentDictionary<string, int> found = new(StringComparer.Ordinal);

    /// <summary>Each once, with how often it was seen.</summary>
    public IReadOnlyList<string> All => [.. found.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} (seen {pair.Value} times)")];

    /// <summary>Takes note of it.</summary>
    public void Add(string what) => found.AddOrUpdate(what, 1, (_, times) => times + 1);

    /// <summary>Takes note of it unless something holds.</summary>
    public void Unless(bool holds, string what)
    {
        if (!holds)
        {
            Add(what);
        }
    }
}
