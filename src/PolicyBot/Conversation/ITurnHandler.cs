namespace PolicyBot.Conversation;

/// <summary>The product as its host sees it: a turn in, a reply out.</summary>
public interface ITurnHandler
{
    /// <summary>Somebody wrote something to the bot.</summary>
    /// <param name="turn">Who and where.</param>
    /// <param name="text">What, without the mention of the bot.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    Task<Reply> OnTextAsync(Turn turn, string text, CancellationToken cancellationToken);

    /// <summary>Somebody pressed a button. The verb must be one that <see cref="Knows"/>.</summary>
    Task<Reply> OnPressAsync(Turn turn, Press press, CancellationToken cancellationToken);

    /// <summary>
    /// A client asks by itself for what a card shows now. Nothing is changed or remembered; what is more than reading gets <see cref="Reply.Silence"/>.
    /// </summary>
    Task<Reply> OnRefreshAsync(Turn turn, Press press, CancellationToken cancellationToken);

    /// <summary>The bot was added to a chat or a team.</summary>
    Task<Reply> OnInstalledAsync(Turn turn, CancellationToken cancellationToken);

    /// <summary>Whether a verb is one of this version's.</summary>
    bool Knows(string verb);
}
