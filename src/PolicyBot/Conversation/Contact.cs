namespace PolicyBot.Conversation;

/// <summary>How a person is reached.</summary>
/// <param name="ServiceUrl">The connector they were last met through.</param>
/// <param name="TenantId">Their Microsoft 365 tenant.</param>
/// <param name="BotId">The id that the bot has there.</param>
/// <param name="ConversationId">Their own chat with the bot; <c>null</c>: there is none yet, it must be made.</param>
/// <param name="ObjectId">Their Entra object id; <c>null</c>: not told.</param>
public sealed record Contact(string ServiceUrl, string TenantId, string BotId, string? ConversationId, string? ObjectId = null);
