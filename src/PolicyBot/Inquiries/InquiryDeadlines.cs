using PolicyBot.Accounts;
using PolicyBot.Municipalities;

namespace PolicyBot.Inquiries;

/// <summary>Counts the deadlines of enquiries with what is closed now, so that one that closes or opens earlier moves them.</summary>
internal sealed class InquiryDeadlines(IAccountStore accounts)
{
    /// <summary>Enquiries with their accounts and deadlines.</summary>
    public async Task<IReadOnlyList<OpenInquiry>> OfAsync(Municipality municipality, IReadOnlyList<Inquiry> inquiries, CancellationToken cancellationToken)
    {
        if (inquiries.Count == 0)
        {
            return [];
        }
        var byId = (await accounts.AllAsync(municipality.Id, cancellationToken)).ToDictionary(account => account.Id);
        return [.. inquiries.Select(inquiry => Of(inquiry, byId[inquiry.Account], municipality))];
    }

    /// <summary>One enquiry with its account and deadline.</summary>
    public async Task<OpenInquiry> OfAsync(Municipality municipality, Inquiry inquiry, CancellationToken cancellationToken) => (await OfAsync(municipality, [inquiry], cancellationToken))[0];

    private static OpenInquiry Of(Inquiry inquiry, OfficialAccount account, Municipality municipality) =>
        new(inquiry, account, ResponseDeadline.Of(inquiry.Received, municipality.WorkingTime, account.Closed));
}
