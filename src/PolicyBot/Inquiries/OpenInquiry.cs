using PolicyBot.Accounts;

namespace PolicyBot.Inquiries;

/// <summary>An enquiry with what it takes to tell where it stands.</summary>
/// <param name="Inquiry">The enquiry.</param>
/// <param name="Account">Its account.</param>
/// <param name="Deadline">Counted with what is closed now.</param>
internal sealed record OpenInquiry(Inquiry Inquiry, OfficialAccount Account, ResponseDeadline Deadline);
