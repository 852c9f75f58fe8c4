using System.Collections.Concurrent;
using System.Text.Json;
using PolicyBot.Conversation;
using PolicyBot.Storage;
using PolicyBot.Testing;

namespace PolicyBot.Host.Tests.Endurance;

/// <summary>Compares what was to be sent with what Teams got.</summary>
internal sealed class SentMessages(TestConnector teams, Findings findings)
{
    private readonly ConcurrentDictionary<string, int> interrupted = new(StringComparer.Ordinal);

    /// <summary>How many messages Teams got more often than once, for a kill between Teams' answer and the note that they are sent.</summary>
    public int Doubled { get; private set; }

    /// <summary>Those of them that tell an applicant of a decision.</summary>
    public int DoubledNotices { get; private set; }

    /// <summary>How often a message was on its way when the process was killed: it may have arrived or not.</summary>
    public int Interrupted => interrupted.Values.Sum();

    /// <summary>Takes note of the messages that were being sent when the process was killed.</summary>
    public void NoteInterrupted(StoredMoment copy)
    {
        foreach (var message in New(copy.Texts("select message from outbox where status = 'waiting' and leased_until is not null")))
        {
            interrupted.AddOrUpdate(KeyOf(message), 1, (_, times) => times + 1);
        }
    }

    /// <summary>Looks, when all is sent, for messages that did not arrive, that arrived twice without a cause, and for cards that show something else than they should.</summary>
    public void Check(StoredMoment copy)
    {
        findings.Unless(copy.Value<long>("select count(*) from outbox where status <> 'sent'") == 0, "The outbox is not empty.");
        var got = teams.Posted.Where(call => call.Verb != TestConnectorVerb.Reply && call.Card is not null).CountBy(call => Canonical(call.Card!.Value)).ToDictionary(StringComparer.Ordinal);
        foreach (var message in New(copy.Texts("select message from outbox")))
        {
            var times = got.GetValueOrDefault(KeyOf(message));
            findings.Unless(times > 0, "A message is noted as sent, and Teams never got it.");
            findings.Unless(times <= 1 + interrupted.GetValueOrDefault(KeyOf(message)), "A message was sent twice without a kill while it was on its way.");
            Doubled += times > 1 ? 1 : 0;
            DoubledNotices += times > 1 && message is { Recipient: Recipient.OnePerson, CardKey: null } ? 1 : 0;
        }
        CheckCards(copy);
    }

    // The newest post of a channel's card is the one that is kept up to date; where it was posted twice, a press on the other is answered with the truth.
    private void CheckCards(StoredMoment copy)
    {
        var shown = teams.Calls.Where(call => call is { ActivityId: not null, Card: not null }).ToLookup(call => call.ActivityId!, call => Canonical(call.Card!.Value), StringComparer.Ordinal);
        foreach (var (activity, message) in copy.Pairs("""
            select activity_id, (select message from outbox where outbox.card_key = sent_card.card_key order by position desc limit 1) from sent_card
            """))
        {
            findings.Unless(shown[activity].LastOrDefault() == KeyOf(Read(message)), "A card does not show what it should.");
        }
        foreach (var versions in shown)
        {
            var statuses = versions.Select(card => card.Contains("approval.approve", StringComparison.Ordinal)).ToList();
            findings.Unless(!statuses.SkipWhile(waits => waits).Any(waits => waits), "A card in the channel went back from decided to waiting.");
        }
    }

    private static IEnumerable<OutgoingMessage> New(IEnumerable<string> messages) => messages.Select(Read).Where(message => !message.Replaces);

    private static OutgoingMessage Read(string message) => JsonSerializer.Deserialize(message, StorageJson.Default.OutgoingMessage)!;

    private static string KeyOf(OutgoingMessage message) => Canonical(message.Card!.Value);

    // However it was escaped.
    private static string Canonical(JsonElement card) => JsonSerializer.Serialize(card, StorageJson.Default.JsonElement);
}
