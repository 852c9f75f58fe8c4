using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PolicyBot.Archive;
using PolicyBot.Conversation;
using PolicyBot.Languages;
using PolicyBot.Municipalities;

namespace PolicyBot.Plans;

/// <summary>Goes through the plans again and again: brings up what has waited long enough, mends cards that went stale, and deletes files whose links have expired.</summary>
internal sealed partial class PlanRounds(
    MunicipalityDirectory municipalities, IPlanStore plans, IReminderStore reminders, IContactStore contacts, ReaderLanguages languages, IArchiveFiles archive,
    IOptions<PlanOptions> options, TimeProvider clock, ILogger<PlanRounds> log) : Rounds(options.Value.Pause, clock, log)
{
    private readonly TimeProvider clock = clock;
    private readonly ILogger log = log;

    private const int MostAtOnce = 500;
    private const int MostMarksAtOnce = 5_000;

    // At which revision of each plan its cards were found to be right, and what they showed. Another version of the program makes other cards, so it starts empty.
    private readonly Dictionary<PlanId, string> right = [];

    /// <summary>One round through the plans of every municipality. What has not moved since the last one is not read again.</summary>
    internal override async Task GoThroughAsync(CancellationToken cancellationToken)
    {
        await archive.DeleteExpiredAsync(clock.GetUtcNow(), cancellationToken);
        foreach (var municipality in municipalities.All)
        {
            await RemindAsync(municipality, cancellationToken);
            await MendAsync(municipality, cancellationToken);
        }
    }

    private async Task RemindAsync(Municipality municipality, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        foreach (var ids in (await plans.ToRemindAsync(municipality.Id, PlanReminders.WindowAt(now), cancellationToken)).Chunk(MostAtOnce))
        {
            var given = await reminders.GivenAsync(municipality.Id, [.. ids.Select(id => id.ToString())], cancellationToken);
            foreach (var plan in await plans.FindAllAsync(municipality.Id, ids, cancellationToken))
            {
                if (PlanReminders.DueFor(plan, municipality, Readers.All(municipality.Language), channelCard: null, now).Any(due => !given.Contains((due.Subject, due.Kind, due.Occurrence))))
                {
                    await RemindAsync(plan.Id, municipality, now, cancellationToken);
                }
            }
        }
    }

    // Read once more, since it can have been decided while the others were gone through.
    private async Task RemindAsync(PlanId id, Municipality municipality, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await plans.FindAsync(municipality.Id, id, cancellationToken) is { } plan)
        {
            var card = await contacts.FindCardAsync(municipality.Id, ApprovalCard.Key(plan.Id, plan.LastSent), cancellationToken);
            var readers = await languages.OfReadersAsync(municipality, plan.Runners, cancellationToken);
            foreach (var reminder in PlanReminders.DueFor(plan, municipality, readers, card, now))
            {
                await reminders.TryAddAsync(municipality.Id, reminder, now, cancellationToken);
            }
        }
    }

    private async Task MendAsync(Municipality municipality, CancellationToken cancellationToken)
    {
        foreach (var marks in (await plans.MarksAsync(municipality.Id, cancellationToken)).Chunk(MostMarksAtOnce))
        {
            var shown = await contacts.ShownAsync(municipality.Id, [.. marks.SelectMany(mark => KeysOf(mark))], cancellationToken);
            var traces = marks.ToDictionary(mark => mark.Id, mark => TraceOf(mark, shown));
            foreach (var moved in traces.Keys.Where(id => right.GetValueOrDefault(id) != traces[id]).Chunk(MostAtOnce))
            {
                var found = await plans.FindAllAsync(municipality.Id, moved, cancellationToken);
                var readers = await languages.OfReadersAsync(municipality, found.SelectMany(plan => plan.Runners), cancellationToken);
                foreach (var plan in found)
                {
                    if (PlanCards.Mending(plan, municipality, readers, shown).Count > 0)
                    {
                        await MendAsync(plan.Id, municipality, cancellationToken);
                    }
                    else
                    {
                        right[plan.Id] = traces[plan.Id];
                    }
                }
            }
        }
    }

    private async Task MendAsync(PlanId id, Municipality municipality, CancellationToken cancellationToken)
    {
        if (await plans.FindAsync(municipality.Id, id, cancellationToken) is { } plan)
        {
            var shown = await contacts.ShownAsync(municipality.Id, KeysOf(new PlanMark(plan.Id, plan.Revision, plan.LastSent, [.. plan.Runners.Select(runner => runner.Id)])), cancellationToken);
            var readers = await languages.OfReadersAsync(municipality, plan.Runners, cancellationToken);
            var mending = PlanCards.Mending(plan, municipality, readers, shown);
            // Who decides meanwhile brings the cards up to date; mended after that, they would go back to what was.
            if (mending.Count > 0 && await plans.TryTellAsync(plan, mending, clock.GetUtcNow(), cancellationToken))
            {
                Mended(log, plan.Id.Value, mending.Count);
            }
        }
    }

    private static string[] KeysOf(PlanMark mark) => [ApprovalCard.Key(mark.Id, mark.LastSent), .. mark.RunnerIds.Select(runner => PlanCard.Key(mark.Id, runner))];

    private static string TraceOf(PlanMark mark, IReadOnlyDictionary<string, string> shown) =>
        $"{mark.Revision}:{string.Join(':', KeysOf(mark).Select(key => shown.GetValueOrDefault(key, "none")))}";

    [LoggerMessage(EventId = 502, Level = LogLevel.Information, Message = "Plan {PlanId}: {Count} cards did not show what they should, and are sent again.")]
    private static partial void Mended(ILogger logger, Guid planId, int count);
}
