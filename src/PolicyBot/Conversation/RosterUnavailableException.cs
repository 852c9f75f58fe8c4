namespace PolicyBot.Conversation;

/// <summary>Teams could not be asked who is a member. Nobody is let in on that account, and nothing is stored.</summary>
public sealed class RosterUnavailableException(Exception cause) : Exception("Teams did not tell who is a member.", cause);
