namespace PolicyBot.Conversation;

/// <summary>Where a card stands that was sent.</summary>
/// <param name="ServiceUrl">The connector that it went through.</param>
/// <param name="ConversationId">The conversation that it is in.</param>
/// <param name="ActivityId">Its own id there.</param>
public sealed record SentCard(string ServiceUrl, string ConversationId, string ActivityId)
{
    /// <summary>The card that was pressed; <c>null</c>: it was said in words, or the client did not tell.</summary>
    public static SentCard? Pressed(Turn turn, Press press) =>
        press.CardActivityId is { } activity ? new(turn.Place.ServiceUrl, turn.Place.ConversationId, activity) : null;
}
