using PolicyBot.Conversation;

namespace PolicyBot.Accounts;

/// <summary>What comes of a command.</summary>
public abstract record AccountOutcome
{
    private AccountOutcome()
    {
    }

    /// <summary>It may be done.</summary>
    /// <param name="Next">The account afterwards, to be stored.</param>
    /// <param name="Event">What is noted.</param>
    public sealed record Accepted(OfficialAccount Next, AccountEvent Event) : AccountOutcome;

    /// <summary>It may not.</summary>
    public sealed record Refused(AccountRefusal Reason) : AccountOutcome;

    /// <summary>What was typed must be mended.</summary>
    public sealed record Invalid(IReadOnlyList<FieldError> Errors) : AccountOutcome;
}
