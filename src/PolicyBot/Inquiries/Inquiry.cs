using PolicyBot.Accounts;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Inquiries;

/// <summary>An enquiry on an official account that needs an answer. Who asked is not kept.</summary>
/// <remarks>Source: rule <c>g.offisiell.1</c>.</remarks>
public sealed record Inquiry
{
    /// <summary>Never changes.</summary>
    public required InquiryId Id { get; init; }

    /// <summary>Whose; never changes.</summary>
    public required MunicipalityId Municipality { get; init; }

    /// <summary>The account that it came to; never changes.</summary>
    public required AccountId Account { get; init; }

    /// <summary>When it came. UTC.</summary>
    public required DateTimeOffset Received { get; init; }

    /// <summary>What it is about, with identity numbers and long numbers taken out.</summary>
    public required string Text { get; init; }

    /// <summary>Where it stands; <c>null</c>: not told.</summary>
    public Uri? Link { get; init; }

    /// <summary>Who registered it.</summary>
    public required Person RegisteredBy { get; init; }

    /// <summary>How it was dealt with; <c>null</c>: it is open.</summary>
    public InquiryEnding? Ending { get; init; }

    /// <summary>How often it has been stored; a change is stored only on the revision that it was decided on.</summary>
    public int Revision { get; init; }
}
