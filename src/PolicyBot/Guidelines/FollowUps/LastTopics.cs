using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Guidelines.FollowUps;

/// <summary>The last topic of each person in each conversation, for a quarter of an hour. Safe for many threads.</summary>
/// <remarks>
/// In memory only, on purpose: that somebody asked about something is not to be found in the database. After a restart, or on another
/// instance, a follow-up is read as a question of its own, and costs its asker some more words.
/// </remarks>
internal sealed class LastTopics
{
    /// <summary>How long a topic lasts after it was last asked about.</summary>
    public static readonly TimeSpan Lasting = TimeSpan.FromMinutes(15);

    // What is remembered beyond this pushes out the oldest; 20,000 take a few megabytes.
    private const int Most = 20_000;

    private readonly Lock gate = new();
    private readonly Dictionary<Key, Remembered> topics = [];
    private readonly Queue<(Key Key, DateTimeOffset At)> inOrder = [];

    /// <summary>What a person was last answered about where they are; <c>null</c>: nothing, or too long ago.</summary>
    public LastTopic? Find(Turn turn)
    {
        lock (gate)
        {
            return topics.TryGetValue(Key.Of(turn), out var last) && turn.At - last.At < Lasting ? last.Topic : null;
        }
    }

    /// <summary>Remembers what a person is answered about; <c>null</c>: nothing that can be gone on with.</summary>
    public void Remember(Turn turn, LastTopic? topic)
    {
        var key = Key.Of(turn);
        lock (gate)
        {
            while (inOrder.TryPeek(out var oldest) && (inOrder.Count >= Most || turn.At - oldest.At >= Lasting))
            {
                inOrder.Dequeue();
                if (topics.TryGetValue(oldest.Key, out var last) && last.At == oldest.At)
                {
                    topics.Remove(oldest.Key);
                }
            }
            if (topic is null)
            {
                topics.Remove(key);
                return;
            }
            topics[key] = new Remembered(topic, turn.At);
            inOrder.Enqueue((key, turn.At));
        }
    }

    private readonly record struct Remembered(LastTopic Topic, DateTimeOffset At);

    private readonly record struct Key(MunicipalityId Municipality, string ConversationId, string PersonId)
    {
        public static Key Of(Turn turn) => new(turn.Municipality.Id, turn.Place.ConversationId, turn.Person.Id);
    }
}
