namespace PolicyBot.Conversation;

/// <summary>What a channel is used for.</summary>
public enum ChannelJob
{
    /// <summary>Plans are posted and decided there.</summary>
    Approval,

    /// <summary>Reputation-critical cases and passed-on questions are posted there.</summary>
    Cases,
}
