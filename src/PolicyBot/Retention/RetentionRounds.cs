using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Retention;

/// <summary>Deletes again and again what is past its time, some of each kind in each round. Instances may do so at once: what one has deleted, the others do not find.</summary>
internal sealed partial class RetentionRounds(
    MunicipalityDirectory municipalities, NamedPeople named, IRetentionStore store, IOptions<RetentionOptions> options, TimeProvider clock, ILogger<RetentionRounds> log)
    : Rounds(options.Value.Pause, clock, log)
{
    /// <summary>How many of a kind are deleted in a round at most.</summary>
    internal const int MostAtOnce = 500;

    private readonly TimeProvider clock = clock;
    private readonly ILogger log = log;

    /// <inheritdoc/>
    internal override async Task GoThroughAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var limits = RetentionLimits.At(now, options.Value);
        Note("messages", await store.DeleteMessagesAsync(limits.Messages, MostAtOnce, cancellationToken));
        Note("answers", await store.DeleteAnswersAsync(now, MostAtOnce, cancellationToken));
        Note("reminders", await store.DeleteRemindersAsync(limits.Reminders, MostAtOnce, cancellationToken));
        Note("offers", await store.DeleteOffersAsync(limits.Offers, MostAtOnce, cancellationToken));
        Note("drafts", await store.DeleteDraftsAsync(limits.Drafts, MostAtOnce, cancellationToken));
        Note("enquiries", await store.DeleteInquiriesAsync(limits.Inquiries, MostAtOnce, cancellationToken));
        Note("questions", await store.DeleteQuestionsAsync(limits.Questions, MostAtOnce, cancellationToken));
        foreach (var municipality in municipalities.All)
        {
            Note("readings", await store.DeleteReadingsAsync(municipality.Id, municipality.Guideline.Source.Version, limits.Readings, MostAtOnce, cancellationToken));
            Note("contacts", await store.DeleteContactsAsync(municipality.Id, named.In(municipality.Id), limits.Contacts, MostAtOnce, cancellationToken));
        }
    }

    private void Note(string kind, int count)
    {
        if (count > 0)
        {
            Deleted(log, count, kind);
        }
    }

    [LoggerMessage(EventId = 901, Level = LogLevel.Information, Message = "{Count} {Kind} were past their time and are deleted.")]
    private static partial void Deleted(ILogger logger, int count, string kind);
}
