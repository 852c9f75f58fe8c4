using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PolicyBot.Accounts;
using PolicyBot.Conversation;
using PolicyBot.Languages;
using PolicyBot.Municipalities;

namespace PolicyBot.Inquiries;

/// <summary>Goes through the open enquiries again and again, and brings up what is nearly due or overdue.</summary>
internal sealed class InquiryRounds(
    MunicipalityDirectory municipalities, IInquiryStore inquiries, InquiryDeadlines deadlines, IReminderStore reminders, AdviserAddress advisers, ReaderLanguages languages,
    IOptions<OperationOptions> options, TimeProvider clock, ILogger<InquiryRounds> log) : Rounds(options.Value.Pause, clock, log)
{
    private readonly TimeProvider clock = clock;

    /// <inheritdoc/>
    internal override async Task GoThroughAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        foreach (var municipality in municipalities.All.Where(municipality => municipality.OperationRules.Deadline is not null))
        {
            var open = await deadlines.OfAsync(municipality, await inquiries.OpenAsync(municipality.Id, cancellationToken), cancellationToken);
            var pressing = open.Where(one => now >= one.Deadline.RemindAt).ToList();
            if (pressing.Count == 0)
            {
                continue;
            }
            var readers = await languages.OfReadersAsync(municipality, pressing.SelectMany(InquiryReminders.People), cancellationToken);
            var addressees = await advisers.FindAsync(municipality, cancellationToken);
            await reminders.AddNewAsync(municipality.Id, [.. pressing.SelectMany(one => InquiryReminders.DueFor(one, municipality, readers, addressees, now))], now, cancellationToken);
        }
    }
}
