namespace PolicyBot.Conversation;

/// <summary>The kinds of conversation in Teams.</summary>
public enum PlaceKind
{
    /// <summary>One person and the bot.</summary>
    Personal,

    /// <summary>A chat of several people.</summary>
    Group,

    /// <summary>A channel of a team.</summary>
    Channel,

    /// <summary>A window over any conversation, for the one person who opened it; nothing can be posted there later.</summary>
    Dialog,
}
