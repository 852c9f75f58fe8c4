using PolicyBot.Accounts;
using PolicyBot.Conversation;

namespace PolicyBot.Inquiries;

/// <summary>How many of an account's enquiries were answered within the deadline in a month.</summary>
/// <param name="Account">The account.</param>
/// <param name="Month">The first day of the month, in Oslo, in which they were answered.</param>
/// <param name="InTime">Answered within the deadline.</param>
/// <param name="All">Answered at all.</param>
internal sealed record InquiryStatistics(AccountId Account, DateOnly Month, int InTime, int All)
{
    /// <summary>The share in time, in whole per cent, rounded down: only when all are in time is it a hundred.</summary>
    public int Percent => 100 * InTime / All;

    /// <summary>Counts answered enquiries, the latest month first.</summary>
    public static IReadOnlyList<InquiryStatistics> Of(IEnumerable<Inquiry> answered) =>
    [
        .. from inquiry in answered
           where inquiry.Ending is { IsAnswered: true }
           let day = OsloTime.Day(inquiry.Ending!.At)
           group inquiry by (inquiry.Account, Month: new DateOnly(day.Year, day.Month, 1)) into month
           orderby month.Key.Month descending
           select new InquiryStatistics(month.Key.Account, month.Key.Month, month.Count(inquiry => inquiry.Ending!.IsInTime), month.Count()),
    ];
}
