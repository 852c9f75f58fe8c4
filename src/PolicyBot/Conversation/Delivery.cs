namespace PolicyBot.Conversation;

/// <summary>What came of sending a message.</summary>
public abstract record Delivery
{
    private Delivery()
    {
    }

    /// <summary>It is there.</summary>
    /// <param name="Card">Where; <c>null</c>: the client did not say, or there was nothing to replace.</param>
    public sealed record Sent(SentCard? Card) : Delivery;

    /// <summary>It can't be sent now.</summary>
    /// <param name="After">What Teams asks to wait; <c>null</c>: it does not say.</param>
    /// <param name="Reason">A code for the log; no texts.</param>
    public sealed record Later(TimeSpan? After, string Reason) : Delivery;

    /// <summary>It was not tried: there is no room for more in that conversation at the moment.</summary>
    /// <param name="For">When there is.</param>
    public sealed record Held(TimeSpan For) : Delivery;

    /// <summary>Teams failed at it by itself. That may be over in a while, or be so with this message each time.</summary>
    /// <param name="Reason">A code for the log; no texts.</param>
    public sealed record Failed(string Reason) : Delivery;

    /// <summary>It can never be sent: the conversation is gone, or there is nobody to send to.</summary>
    /// <param name="Reason">A code for the log; no texts.</param>
    public sealed record Undeliverable(string Reason) : Delivery;
}
