using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PolicyBot.BotFramework.Schema;
using PolicyBot.Testing;

namespace PolicyBot.Host.Tests.Endurance;

/// <summary>Lets calls meet trouble by a seed, and keeps when each came.</summary>
internal sealed class FaultyTeams
{
    /// <summary>How many of the calls meet each kind of trouble.</summary>
    private const double Share = 0.3;

    /// <summary>All kinds of trouble that pass. Those that are taken, and then not answered, can't be told from those that are not taken.</summary>
    public static readonly IReadOnlyList<(string Name, TestConnectorFault Fault)> Kinds =
    [
        ("429", new() { Status = 429 }),
        ("429 with Retry-After", new() { Status = 429, RetryAfter = "7" }),
        ("412", new() { Status = 412 }),
        ("500", new() { Status = 500 }),
        ("502", new() { Status = 502 }),
        ("503", new() { Status = 503 }),
        ("slow", new() { Status = TestConnectorFault.Slow, After = TimeSpan.FromSeconds(3) }),
        ("no answer", new() { Status = TestConnectorFault.Hang }),
        ("taken, no answer", new() { Status = TestConnectorFault.Hang, IsTaken = true }),
        ("too slow", new() { Status = TestConnectorFault.Slow, After = TimeSpan.FromSeconds(20), IsTaken = true }),
        ("connection broken off", new() { Status = TestConnectorFault.Drop }),
    ];

    // Source: platform/bots/how-to/rate-limit.
    private static readonly (int Calls, int Seconds)[] Limits = [(7, 1), (8, 2), (60, 30), (1800, 3600)];

    private readonly Lock gate = new();
    private readonly FakeClock clock;
    private readonly List<(string Conversation, bool OnlyReads, DateTimeOffset At)> came = [];
    private readonly Dictionary<string, int> unanswered = new(StringComparer.Ordinal);
    private int seed;

    public FaultyTeams(TestConnector teams, FakeClock clock)
    {
        this.clock = clock;
        teams.Meet = Meet;
    }

    /// <summary>What calls meet at the moment.</summary>
    public IReadOnlyList<(string Name, TestConnectorFault Fault)> Mix { get; private set; } = [];

    /// <summary>Conversations that are gone, and what Teams says of them.</summary>
    public Dictionary<string, TestConnectorFault> Gone { get; } = new(StringComparer.Ordinal);

    /// <summary>Calls so far.</summary>
    public int Calls { get { lock (gate) { return came.Count; } } }

    /// <summary>Calls that met trouble.</summary>
    public int Troubled { get; private set; }

    /// <summary>Lets three calls of ten meet one kind of trouble, and three of ten another.</summary>
    public void Begin(int seed)
    {
        var first = seed * 2 % Kinds.Count;
        var second = (first + 1 + (seed / Kinds.Count % (Kinds.Count - 1))) % Kinds.Count;
        (this.seed, Mix) = (seed, [Kinds[first], Kinds[second]]);
    }

    public void End() => Mix = [];

    /// <summary>How many messages to a conversation were taken and not answered in time: as many may come twice.</summary>
    public int Unanswered(string conversation) { lock (gate) { return unanswered.GetValueOrDefault(conversation); } }

    /// <summary>Where more calls came within a time than Teams takes of a bot in one conversation.</summary>
    public IReadOnlyList<string> TooFast()
    {
        lock (gate)
        {
            return [.. from conversation in came.GroupBy(call => (call.Conversation, call.OnlyReads), call => call.At)
                       let times = conversation.Order().ToList()
                       from limit in Limits
                       let most = conversation.Key.OnlyReads ? 2 * limit.Calls : limit.Calls
                       where times.Index().Any(call => call.Index >= most && call.Item - times[call.Index - most] < TimeSpan.FromSeconds(limit.Seconds))
                       select $"more than {most} in {limit.Seconds} s in {conversation.Key.Conversation}"];
        }
    }

    private TestConnectorFault? Meet(TestConnectorRequest request)
    {
        lock (gate)
        {
            var conversation = ConversationOf(request);
            came.Add((conversation, request.Method == "GET", clock.GetUtcNow()));
            if (Gone.TryGetValue(conversation, out var gone))
            {
                return gone;
            }
            var fault = Fault(conversation, came.Count(call => call.Conversation == conversation));
            Troubled += fault is null ? 0 : 1;
            if (fault is { IsTaken: true })
            {
                unanswered[conversation] = unanswered.GetValueOrDefault(conversation) + 1;
            }
            return fault;
        }
    }

    // By the conversation and the count of its calls, so that a seed means the same however conversations take turns.
    private TestConnectorFault? Fault(string conversation, int number)
    {
        var chance = BitConverter.ToUInt32(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed} {conversation} {number}"))) / (double)uint.MaxValue;
        return (int)(chance / Share) is var kind && kind < Mix.Count ? Mix[kind].Fault : null;
    }

    // A channel is one conversation with all its threads; a chat that is made counts to the person.
    private static string ConversationOf(TestConnectorRequest request)
    {
        var path = request.Target[(request.Target.IndexOf("/v3/conversations", StringComparison.Ordinal) + "/v3/conversations".Length)..].Trim('/');
        if (path.Length > 0)
        {
            return path.Split('/')[0].Split(";messageid=")[0];
        }
        var made = JsonSerializer.Deserialize<ConversationParameters>(request.Body, JsonSerializerOptions.Web)!;
        return made.ChannelData?.Channel?.Id ?? made.Members![0].Id!;
    }
}
