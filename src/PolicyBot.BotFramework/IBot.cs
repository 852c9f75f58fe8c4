namespace PolicyBot.BotFramework;

/// <summary>The bot: what the host registers to take the turns. A new one is made per turn if it is registered as scoped.</summary>
public interface IBot
{
    /// <summary>Takes one activity.</summary>
    /// <param name="turn">The activity, already checked: token, service URL, channel, tenant.</param>
    /// <param name="cancellationToken">Ends with <see cref="BotOptions.TurnTimeout"/> or the host, not with the HTTP connection.</param>
    /// <returns>The answer to an invoke; <c>null</c> for everything else, and for an invoke whose name the bot does not know, which is answered with 501.</returns>
    Task<InvokeResponse?> OnTurnAsync(TurnContext turn, CancellationToken cancellationToken);
}
