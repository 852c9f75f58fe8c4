using Microsoft.Extensions.Options;

namespace PolicyBot.BotFramework.Connector;

/// <summary>
/// Keeps calls within what Teams takes of a bot in one conversation; a channel with all its threads is one. In memory, so that an answer costs no write:
/// each of several instances keeps to its share. Safe for many threads.
/// </summary>
/// <remarks>Source: platform/bots/how-to/rate-limit.</remarks>
internal sealed class ConversationPace
{
    /// <summary>Members may be asked for twice as often as messages may be sent.</summary>
    private const int ReadsToACall = 2;

    private readonly TimeProvider clock;
    private readonly IReadOnlyList<CallLimit> writes;
    private readonly IReadOnlyList<CallLimit> reads;
    private readonly Lock gate = new();
    private readonly Dictionary<(string Conversation, bool OnlyReads), List<long>> past = [];

    // Conversations whose calls count no more are forgotten when there are as many.
    private int most = 50_000;

    public ConversationPace(IOptions<BotOptions> options, TimeProvider clock)
    {
        this.clock = clock;
        var limits = CallLimit.TryParse(options.Value.CallsPerConversation, out var read) ? read : throw new ArgumentException("Not a list of limits.", nameof(options));
        writes = [.. limits.Select(limit => limit with { Calls = Math.Max(1, limit.Calls / options.Value.Instances) })];
        reads = [.. limits.Select(limit => limit with { Calls = Math.Max(1, limit.Calls * ReadsToACall / options.Value.Instances) })];
    }

    /// <summary>Counts a call if there is room for it.</summary>
    /// <returns>Zero: there is. Else how long there is none; the call is not counted, and is not to be made.</returns>
    public TimeSpan Take(string conversation, bool onlyReads)
    {
        lock (gate)
        {
            var times = TimesOf(conversation, onlyReads);
            var wait = (onlyReads ? reads : writes).Max(limit => times.Count < limit.Calls ? TimeSpan.Zero : limit.Within - clock.GetElapsedTime(times[^limit.Calls]));
            if (wait > TimeSpan.Zero) { return wait; }
            times.Add(clock.GetTimestamp());
            return TimeSpan.Zero;
        }
    }

    /// <summary>Counts a call that has been made, whether there was room for it or not.</summary>
    public void Count(string conversation)
    {
        lock (gate) { TimesOf(conversation, onlyReads: false).Add(clock.GetTimestamp()); }
    }

    private List<long> TimesOf(string conversation, bool onlyReads)
    {
        var key = (ConnectorIds.WithoutThread(conversation), onlyReads);
        if (past.TryGetValue(key, out var times))
        {
            times.RemoveRange(0, CountOfOld(times));
            return times;
        }
        if (past.Count >= most) { ForgetOld(); }
        return past[key] = [];
    }

    private void ForgetOld()
    {
        foreach (var (conversation, times) in past)
        {
            if (CountOfOld(times) == times.Count) { past.Remove(conversation); }
        }
        most = Math.Max(most, past.Count * 2);
    }

    private int CountOfOld(List<long> times)
    {
        var first = times.FindIndex(time => clock.GetElapsedTime(time) < writes[^1].Within);
        return first < 0 ? times.Count : first;
    }
}
