using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Inquiries;

/// <summary>Keeps enquiries. Every call sees one municipality's.</summary>
internal interface IInquiryStore
{
    /// <summary>An enquiry; <c>null</c>: the municipality has none with that id.</summary>
    Task<Inquiry?> FindAsync(MunicipalityId municipality, InquiryId id, CancellationToken cancellationToken);

    /// <summary>All that are open, the one that came first first.</summary>
    Task<IReadOnlyList<Inquiry>> OpenAsync(MunicipalityId municipality, CancellationToken cancellationToken);

    /// <summary>All that were answered since a moment.</summary>
    Task<IReadOnlyList<Inquiry>> AnsweredSinceAsync(MunicipalityId municipality, DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>Stores an enquiry and its entry in the audit trail, all or nothing.</summary>
    /// <returns>As it is stored; <c>null</c>: somebody was first. Nothing was stored.</returns>
    Task<Inquiry?> TrySaveAsync(InquiryOutcome.Accepted decided, Person by, DateTimeOffset at, CancellationToken cancellationToken);
}
