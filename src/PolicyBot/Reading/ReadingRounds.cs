using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PolicyBot.Conversation;
using PolicyBot.Guidelines.Versions;
using PolicyBot.Languages;
using PolicyBot.Municipalities;

namespace PolicyBot.Reading;

/// <summary>
/// Asks everybody whom the bot has met, those it meets later too, and reminds who has not confirmed. A few at a time: what is more urgent would else wait in the
/// outbox behind a whole municipality.
/// </summary>
internal sealed class ReadingRounds(
    MunicipalityDirectory municipalities, IReadingStore readings, VersionHistory history, ReaderLanguages languages, IOptions<ReadingOptions> options,
    TimeProvider clock, ILogger<ReadingRounds> log) : Rounds(options.Value.Pause, clock, log)
{
    /// <summary>The most people who are asked or reminded in a round, in each municipality.</summary>
    public const int MostAtOnce = 25;

    private readonly TimeProvider clock = clock;

    /// <inheritdoc/>
    internal override async Task GoThroughAsync(CancellationToken cancellationToken)
    {
        foreach (var municipality in municipalities.All)
        {
            // What was asked about an earlier version is not brought up any more.
            if (await readings.FindRoundAsync(municipality.Id, municipality.Guideline.Source.Version, cancellationToken) is { } round)
            {
                var now = clock.GetUtcNow();
                var asked = round.IsOpenAt(now) ? await AskAsync(municipality, round, now, cancellationToken) : 0;
                await RemindAsync(municipality, round, MostAtOnce - asked, now, cancellationToken);
            }
        }
    }

    private async Task<int> AskAsync(Municipality municipality, ReadingRound round, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var people = await readings.ToAskAsync(municipality.Id, round.Version, MostAtOnce, cancellationToken);
        if (people.Count > 0)
        {
            var (step, readers) = await ContentAsync(municipality, round, people.Select(person => person.PersonId), cancellationToken);
            await readings.AskAsync(
                municipality.Id,
                round.Version,
                [.. people.Select(person => (person.PersonId, Message(person.PersonId, ReadingCard.Asking(round, step, person.Unit, municipality, readers.Of(Nameless(person.PersonId))))))],
                now,
                cancellationToken);
        }
        return people.Count;
    }

    private async Task RemindAsync(Municipality municipality, ReadingRound round, int most, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var calendar = new WorkingCalendar(municipality.WorkingTime);
        // An hour of them is lost where summer time begins.
        var waiting = await readings.WaitingAsync(municipality.Id, round.Version, now.AddDays(-ReadingRules.ReminderDays[0]).AddHours(1), cancellationToken);
        var due = (from mark in waiting
                   let reminder = ReadingRules.ReminderDue(mark, calendar, now)
                   where reminder is not null
                   select (Mark: mark, Reminder: reminder.Value)).Take(most).ToList();
        if (due.Count == 0)
        {
            return;
        }
        var (step, readers) = await ContentAsync(municipality, round, due.Select(one => one.Mark.PersonId), cancellationToken);
        foreach (var (mark, reminder) in due)
        {
            var card = ReadingCard.Reminding(round, step, mark.Unit, municipality, readers.Of(Nameless(mark.PersonId)));
            await readings.RemindAsync(municipality.Id, round.Version, mark.PersonId, reminder, Message(mark.PersonId, card), now, cancellationToken);
        }
    }

    private async Task<(VersionStep Step, Readers Readers)> ContentAsync(Municipality municipality, ReadingRound round, IEnumerable<string> people, CancellationToken cancellationToken) => (
        await history.FindAsync(municipality, round.Version, cancellationToken) ?? throw new InvalidOperationException($"There is no version {round.Version}."),
        await languages.OfReadersAsync(municipality, people.Select(Nameless), cancellationToken));

    private static Person Nameless(string personId) => new(personId, "");

    private static OutgoingMessage Message(string personId, AdaptiveCards.AdaptiveCard card) => OutgoingMessage.New(new Recipient.OnePerson(personId), card);
}
