namespace PolicyBot.Conversation;

/// <summary>Where a card stands that was sent.</summary>
/// <param name="ServiceUrl">The connector that it went through.</param>
/// <param name="ConversationId">The conversation that it is in.</param>
/// <param name="ActivityId">Its own id there.</param>
public sealed record SentCard(string ServiceUrl, string ConversationId, string ActivityId);
