using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;
using PolicyBot.Plans;

namespace PolicyBot.Questions;

/// <summary>
/// Goes through the questions again and again: delivers what waited for somebody to be set up, brings up what has waited for a reply, and forgets who asked
/// when that is no longer needed.
/// </summary>
internal sealed partial class QuestionRounds(
    MunicipalityDirectory municipalities, IQuestionStore questions, IReminderStore reminders, CardPlaces places,
    IOptions<PlanOptions> options, TimeProvider clock, ILogger<QuestionRounds> log) : Rounds(options.Value.Pause, clock, log)
{
    private readonly TimeProvider clock = clock;
    private readonly ILogger log = log;

    private const int MostAtOnce = 500;

    /// <inheritdoc/>
    internal override async Task GoThroughAsync(CancellationToken cancellationToken)
    {
        foreach (var municipality in municipalities.All)
        {
            var now = clock.GetUtcNow();
            if (await questions.ForgetAskersAsync(municipality.Id, now - PassedQuestion.AskerIsKept, cancellationToken) is > 0 and var count)
            {
                AskersForgotten(log, count);
            }
            for (var seen = 0; await questions.OpenAsync(municipality.Id, seen, MostAtOnce, cancellationToken) is { Count: > 0 } open; seen += open.Count)
            {
                await GoThroughAsync(open, municipality, now, cancellationToken);
            }
        }
    }

    private async Task GoThroughAsync(IReadOnlyList<PassedQuestion> open, Municipality municipality, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var toDeliver = open.Where(question => question.DeliveredTo.Count == 0).ToList();
        if (toDeliver.Count > 0 && await places.ForNewAsync(municipality, cancellationToken) is { Count: > 0 } to)
        {
            foreach (var question in toDeliver)
            {
                await DeliverAsync(question, to, municipality, now, cancellationToken);
            }
        }
        foreach (var question in open.Where(question => QuestionReminders.RoundsPassed(question, municipality, now) > 0))
        {
            await RemindAsync(question.Id, municipality, now, cancellationToken);
        }
    }

    private async Task DeliverAsync(PassedQuestion question, IReadOnlyList<CardPlace> to, Municipality municipality, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (QuestionRules.Decide(question, new DeliverQuestion([.. to.Select(place => place.Recipient)], now)) is QuestionOutcome.Accepted accepted)
        {
            // Where it has moved on meanwhile, the next round sees it.
            await questions.TrySaveAsync(
                new QuestionChange
                {
                    Next = accepted.Next,
                    Event = accepted.Event,
                    At = now,
                    Messages = QuestionTelling.OfAsking(accepted.Next, municipality, to),
                },
                cancellationToken);
        }
    }

    // Read once more, since it can have been replied to while the others were gone through.
    private async Task RemindAsync(QuestionId id, Municipality municipality, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await questions.FindAsync(municipality.Id, id, cancellationToken) is { } question)
        {
            foreach (var reminder in QuestionReminders.DueFor(question, municipality, await places.OfAsync(question, municipality, cancellationToken), now))
            {
                await reminders.TryAddAsync(municipality.Id, reminder, now, cancellationToken);
            }
        }
    }

    [LoggerMessage(EventId = 701, Level = LogLevel.Information, Message = "Who asked is deleted of {Count} questions that were replied to long ago.")]
    private static partial void AskersForgotten(ILogger logger, int count);
}
