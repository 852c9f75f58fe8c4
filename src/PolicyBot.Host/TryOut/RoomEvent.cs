using System.Text.Json;
using PolicyBot.BotFramework.Schema;

namespace PolicyBot.Host.TryOut;

/// <summary>Something that happened in the room. Pages show the sum of all of them.</summary>
internal sealed record RoomEvent
{
    /// <summary>Counted from 1, without gaps.</summary>
    public long Number { get; init; }

    /// <summary>What happened.</summary>
    public required RoomEventKind Kind { get; init; }

    /// <summary>When, by the bot's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Of <see cref="RoomEventKind.Opened"/>: the municipality.</summary>
    public string? Municipality { get; init; }

    /// <summary>Where the message stands.</summary>
    public string? Conversation { get; init; }

    /// <summary>The message's id.</summary>
    public string? Message { get; init; }

    /// <summary>The message, or what takes its place, as the wire has it.</summary>
    public Activity? Activity { get; init; }

    /// <summary>The only one who sees it; <c>null</c>: everybody there does.</summary>
    public string? Viewer { get; init; }

    /// <summary>Of <see cref="RoomEventKind.View"/>: the card that the viewer now sees in the message.</summary>
    public JsonElement? Card { get; init; }

    /// <summary>Of <see cref="RoomEventKind.Clock"/>: how many seconds the bot's clock is ahead of the wall's.</summary>
    public double? Ahead { get; init; }
}

/// <summary>What can happen in the room.</summary>
internal enum RoomEventKind
{
    /// <summary>A municipality was opened for the first time: its people got the app.</summary>
    Opened,

    /// <summary>Somebody wrote, the bot too.</summary>
    Message,

    /// <summary>The bot replaced a message.</summary>
    Update,

    /// <summary>The bot removed a message.</summary>
    Delete,

    /// <summary>A press was answered with a card, which takes the place of the pressed one for the one who pressed.</summary>
    View,

    /// <summary>The bot's clock was moved.</summary>
    Clock,
}
