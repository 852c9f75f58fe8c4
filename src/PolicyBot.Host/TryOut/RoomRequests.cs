using System.Text.Json;
using PolicyBot.BotFramework.Schema;

namespace PolicyBot.Host.TryOut;

/// <summary>The page shows a municipality.</summary>
internal sealed record Opening
{
    public required string Municipality { get; init; }
}

/// <summary>Somebody sends a message.</summary>
internal sealed record Saying
{
    /// <summary>The id of who writes.</summary>
    public required string Person { get; init; }

    /// <summary>Their chat, a thread to answer in, or the channel to begin one.</summary>
    public required string Conversation { get; init; }

    /// <summary>The words; empty: a card alone.</summary>
    public string Text { get; init; } = "";

    /// <summary>In a channel: whether the bot is mentioned. Without it Teams does not tell the bot.</summary>
    public bool Mention { get; init; }

    /// <summary>A card from the message extension; <c>null</c>: none.</summary>
    public JsonElement? Card { get; init; }
}

/// <summary>Somebody presses a button on a card, or the page refreshes it.</summary>
internal sealed record Pressing
{
    public required string Person { get; init; }

    public required string Conversation { get; init; }

    /// <summary>The message with the card.</summary>
    public required string Message { get; init; }

    /// <summary>The <c>Action.Execute</c> with the fields; <c>null</c>: it was an <c>Action.Submit</c>.</summary>
    public JsonElement? Action { get; init; }

    /// <summary>Of an <c>Action.Submit</c>: its data with the fields.</summary>
    public JsonElement? Submitted { get; init; }

    /// <summary>Whether the page asks by itself.</summary>
    public bool Automatic { get; init; }
}

/// <summary>Somebody types in the message extension's search box.</summary>
internal sealed record Searching
{
    public required string Person { get; init; }

    public required string Conversation { get; init; }

    /// <summary>The query as the wire has it.</summary>
    public required MessagingExtensionQuery Query { get; init; }
}

/// <summary>Somebody chooses an action on a message, or presses a button in the dialog that it opened.</summary>
internal sealed record Pointing
{
    public required string Person { get; init; }

    public required string Conversation { get; init; }

    /// <summary>The message.</summary>
    public required string Message { get; init; }

    /// <summary>The action's id in the app's manifest.</summary>
    public required string Command { get; init; }

    /// <summary>Of a press in the dialog: its data with the fields; <c>null</c>: the dialog is asked for.</summary>
    public JsonElement? Data { get; init; }
}

/// <summary>The bot's clock is moved.</summary>
internal sealed record ClockMove
{
    /// <summary>By whose working time.</summary>
    public required string Municipality { get; init; }

    public required ClockStep Step { get; init; }
}

/// <summary>How far the bot's clock can be moved.</summary>
internal enum ClockStep
{
    /// <summary>An hour on.</summary>
    Hour,

    /// <summary>To when work begins on the next working day.</summary>
    WorkingDay,

    /// <summary>To when work begins on the first working day after the next Easter.</summary>
    Easter,
}
