using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PolicyBot.Accounts;
using PolicyBot.Conversation;
using PolicyBot.Languages;
using PolicyBot.Municipalities;

namespace PolicyBot.Cases;

/// <summary>Goes through the open cases again and again: delivers what waited for somebody to be set up, brings up and raises what nobody has taken.</summary>
internal sealed class CaseRounds(
    MunicipalityDirectory municipalities, ICaseStore cases, IReminderStore reminders, CardPlaces places, IChannelStore channels, ReaderLanguages languages,
    IOptions<OperationOptions> options, TimeProvider clock, ILogger<CaseRounds> log) : Rounds(options.Value.Pause, clock, log)
{
    private const int MostAtOnce = 500;

    private readonly TimeProvider clock = clock;

    /// <inheritdoc/>
    internal override async Task GoThroughAsync(CancellationToken cancellationToken)
    {
        foreach (var municipality in municipalities.All)
        {
            for (var seen = 0; await cases.OpenAsync(municipality.Id, seen, MostAtOnce, cancellationToken) is { Count: > 0 } open; seen += open.Count)
            {
                await GoThroughAsync(open, municipality, clock.GetUtcNow(), cancellationToken);
            }
        }
    }

    private async Task GoThroughAsync(IReadOnlyList<ReportedCase> open, Municipality municipality, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (open.Any(reported => reported.DeliveredTo.Count == 0) && await places.ForNewAsync(municipality, cancellationToken) is { Count: > 0 } to)
        {
            foreach (var reported in open.Where(reported => reported.DeliveredTo.Count == 0))
            {
                var outcome = CaseRules.Decide(reported, new DeliverCase([.. to.Select(place => place.Recipient)]));
                await StoreAsync(outcome, now, (stored, reporter) => CaseTelling.OfDelivering(stored, municipality, to, reporter, hasCard: true), municipality, cancellationToken);
            }
        }
        var hasTeam = await channels.FindAsync(municipality.Id, ChannelJob.Approval, cancellationToken) is not null;
        foreach (var reported in open.Where(reported => CaseReminders.IsLate(reported, municipality, now)))
        {
            var standing = await places.OfAsync(reported, municipality, cancellationToken);
            await reminders.AddNewAsync(municipality.Id, [.. CaseReminders.DueFor(reported, municipality, standing, now)], now, cancellationToken);
            if (hasTeam && CaseReminders.IsToBeRaised(reported, municipality, now))
            {
                var outcome = CaseRules.Decide(reported, new RaiseCase(now));
                await StoreAsync(outcome, now, (stored, reporter) => CaseTelling.OfStep(stored, CaseEvent.Raised, by: null, municipality, standing, reporter), municipality, cancellationToken);
            }
        }
    }

    private async Task StoreAsync(
        CaseOutcome outcome, DateTimeOffset at, Func<ReportedCase, Language, IReadOnlyList<OutgoingMessage>> tell, Municipality municipality, CancellationToken cancellationToken)
    {
        if (outcome is CaseOutcome.Accepted accepted)
        {
            var reporter = await languages.OfReaderAsync(municipality, accepted.Next.Reporter.Id, cancellationToken);
            // Where it has moved on meanwhile, the next round sees it.
            await cases.TrySaveAsync(new CaseChange { Next = accepted.Next, Event = accepted.Event, At = at, Tell = stored => tell(stored, reporter) }, cancellationToken);
        }
    }
}
