using System.Runtime.CompilerServices;
using System.Text.Json;
using PolicyBot.BotFramework.Schema;

namespace PolicyBot.Host.TryOut;

/// <summary>All that has happened in the room, kept in a file of JSON lines so that it lives as long as what the bot remembers of it.</summary>
/// <remarks>A line that was cut off when the program was killed ends the history that is read; the next one takes its place.</remarks>
internal sealed class RoomLog : IDisposable
{
    private readonly Lock gate = new();
    private readonly List<RoomEvent> events = [];
    private readonly Dictionary<(string Conversation, string Message), Activity> messages = [];
    private readonly StreamWriter writer;
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <param name="path">The file; made where it is missing.</param>
    public RoomLog(string path)
    {
        var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite);
        stream.SetLength(ReadAll(stream));
        stream.Seek(0, SeekOrigin.End);
        writer = new StreamWriter(stream) { AutoFlush = true, NewLine = "\n" };
    }

    /// <summary>All events so far.</summary>
    public IReadOnlyList<RoomEvent> Events { get { lock (gate) { return [.. events]; } } }

    /// <summary>The number of the newest event; 0: there is none.</summary>
    public long Last { get { lock (gate) { return events.Count; } } }

    /// <summary>Adds an event, with the next number.</summary>
    public void Add(RoomEvent happened)
    {
        TaskCompletionSource told;
        lock (gate)
        {
            happened = happened with { Number = events.Count + 1 };
            writer.WriteLine(JsonSerializer.Serialize(happened, RoomJson.Wire.RoomEvent));
            Keep(happened);
            (told, changed) = (changed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }
        told.SetResult();
    }

    /// <summary>A message as it now is; <c>null</c>: there is none, or it was removed.</summary>
    public Activity? Find(string conversation, string message) { lock (gate) { return messages.GetValueOrDefault((conversation, message)); } }

    /// <summary>The events after a number, and those to come.</summary>
    public async IAsyncEnumerable<RoomEvent> FollowAsync(long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            Task next;
            IReadOnlyList<RoomEvent> ready;
            lock (gate)
            {
                (ready, next) = ([.. events.Skip((int)after)], changed.Task);
            }
            foreach (var happened in ready)
            {
                yield return happened;
            }
            after += ready.Count;
            await next.WaitAsync(cancellationToken);
        }
    }

    public void Dispose() => writer.Dispose();

    /// <returns>How many bytes hold whole events.</returns>
    private long ReadAll(FileStream stream)
    {
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var good = 0;
        for (var end = Array.IndexOf(bytes, (byte)'\n'); end >= 0; end = Array.IndexOf(bytes, (byte)'\n', good))
        {
            try
            {
                Keep(JsonSerializer.Deserialize(bytes.AsSpan(good, end - good), RoomJson.Wire.RoomEvent)!);
            }
            catch (JsonException)
            {
                break;
            }
            good = end + 1;
        }
        return good;
    }

    private void Keep(RoomEvent happened)
    {
        events.Add(happened);
        if (happened is { Conversation: { } conversation, Message: { } message })
        {
            if (happened.Kind is RoomEventKind.Delete) { messages.Remove((conversation, message)); }
            else if (happened.Activity is { } activity) { messages[(conversation, message)] = activity; }
        }
    }
}
