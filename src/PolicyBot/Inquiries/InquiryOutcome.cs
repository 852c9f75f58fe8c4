using PolicyBot.Conversation;

namespace PolicyBot.Inquiries;

/// <summary>What was done with an enquiry, as its audit trail has it.</summary>
public enum InquiryEvent
{
    /// <summary>It was registered.</summary>
    Registered,

    /// <summary>It was answered.</summary>
    Answered,

    /// <summary>It needs no answer.</summary>
    Dismissed,

    /// <summary>It was opened again.</summary>
    Reopened,
}

/// <summary>What comes of a command.</summary>
public abstract record InquiryOutcome
{
    private InquiryOutcome()
    {
    }

    /// <summary>It may be done.</summary>
    public sealed record Accepted(Inquiry Next, InquiryEvent Event) : InquiryOutcome;

    /// <summary>Only who registered it, the account's owner and the adviser do that.</summary>
    public sealed record NotYours : InquiryOutcome;

    /// <summary>It has been dealt with already; or, where it was to be opened, it is open.</summary>
    public sealed record Already : InquiryOutcome;

    /// <summary>What was typed reads as a closing thank-you, which needs no answer and begins no new deadline.</summary>
    public sealed record LooksLikeThanks : InquiryOutcome;

    /// <summary>What was typed must be mended.</summary>
    public sealed record Invalid(IReadOnlyList<FieldError> Errors) : InquiryOutcome;
}
