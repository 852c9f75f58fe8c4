using System.Diagnostics;
using System.Diagnostics.Metrics;
using PolicyBot.BotFramework.Schema;

namespace PolicyBot.BotFramework;

/// <summary>
/// What can be measured and traced of the wire, under the name <see cref="Name"/>: <c>policybot.turns</c>, <c>policybot.turns.failed</c>,
/// <c>policybot.turn.duration</c> (seconds), <c>policybot.connector.errors</c>, and a span for each turn. No person, text or id is in any of it.
/// </summary>
public sealed class BotTelemetry
{
    /// <summary>The name of the meter and of the source of spans.</summary>
    public const string Name = "PolicyBot";

    private static readonly ActivitySource Source = new(Name);

    private readonly Counter<long> turns;
    private readonly Counter<long> failed;
    private readonly Histogram<double> duration;
    private readonly Counter<long> connectorErrors;

    /// <summary>Makes the instruments.</summary>
    public BotTelemetry(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        turns = meter.CreateCounter<long>("policybot.turns", "{turn}", "Turns of the bot, by kind.");
        failed = meter.CreateCounter<long>("policybot.turns.failed", "{turn}", "Turns that ended with an error or ran out of time.");
        duration = meter.CreateHistogram<double>("policybot.turn.duration", "s", "How long turns take.");
        connectorErrors = meter.CreateCounter<long>("policybot.connector.errors", "{call}", "Calls to Teams that failed for good or after all tries, by reason.");
    }

    internal static System.Diagnostics.Activity? StartTurn(TurnContext turn) => Source.StartActivity($"turn {KindOf(turn)}", ActivityKind.Server);

    internal void TurnEnded(TurnContext turn, TimeSpan took, bool hasFailed)
    {
        var kind = KeyValuePair.Create<string, object?>("kind", KindOf(turn));
        turns.Add(1, kind);
        duration.Record(took.TotalSeconds, kind);
        if (hasFailed)
        {
            failed.Add(1, kind);
        }
    }

    internal void ConnectorFailed(string reason) => connectorErrors.Add(1, KeyValuePair.Create<string, object?>("reason", reason));

    // A few fixed words: what comes from outside must not become a series of its own.
    private static string KindOf(TurnContext turn) => turn.Activity.Type switch
    {
        ActivityTypes.Message => "message",
        ActivityTypes.Invoke when turn.CardAction is not null => "press",
        ActivityTypes.Invoke when turn.ExtensionQuery is not null => "search",
        ActivityTypes.Invoke when turn.ExtensionAction is not null => "message action",
        ActivityTypes.Invoke => "other invoke",
        ActivityTypes.InstallationUpdate => "installation",
        ActivityTypes.ConversationUpdate => "conversation update",
        _ => "other",
    };
}
