using System.Diagnostics;
using PolicyBot.Conversation;
using PolicyBot.Guidelines;
using PolicyBot.Guidelines.Versions;

namespace PolicyBot.Reading;

/// <summary>«Lest og forstått» as whoever is asked meets it.</summary>
internal sealed class ReadingDialog(IReadingStore readings, VersionHistory history) : IDialog
{
    public const string Open = "reading.open";
    public const string Confirm = "reading.confirm";

    public IReadOnlyList<string> Verbs => [Open, Confirm];

    public bool IsPersonal => true;

    public async Task<Reply> HandleAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        var (texts, municipality) = (new ReadingTexts(turn.Language), turn.Municipality);
        var version = press[AnswerDialog.VersionKey] is { Length: > 0 } named ? named : municipality.Guideline.Source.Version;
        if (await readings.FindRoundAsync(municipality.Id, version, cancellationToken) is not { } round
            || await history.FindAsync(municipality, version, cancellationToken) is not { } step)
        {
            return new Reply.Notice(texts.NothingAsked);
        }
        var mark = await readings.FindAsync(municipality.Id, version, turn.Person.Id, cancellationToken);
        var outcome = press.Verb == Confirm || mark?.ConfirmedAt is not null
            ? ReadingRules.Decide(round, mark, municipality, new ConfirmReading(turn.At, press[ReadingRules.UnitField]))
            : null;
        switch (outcome)
        {
            case ReadingOutcome.Confirmed confirmed:
                await readings.ConfirmAsync(municipality.Id, version, turn.Person.Id, confirmed, cancellationToken);
                return new Reply.Card(ReadingCard.Confirmed(step, texts.IsConfirmed(version, OsloTime.Date(confirmed.At)), turn));
            case ReadingOutcome.AlreadyConfirmed done:
                return new Reply.Card(ReadingCard.Confirmed(step, texts.AlreadyConfirmed(version, OsloTime.Date(done.At)), turn));
            case null or ReadingOutcome.Invalid:
                var unit = press.Verb == Confirm ? press[ReadingRules.UnitField] : await readings.UnitOfAsync(municipality.Id, turn.Person.Id, cancellationToken);
                return new Reply.Card(ReadingCard.Asking(round, step, unit, municipality, turn.Language, (outcome as ReadingOutcome.Invalid)?.Error));
            default:
                throw new UnreachableException();
        }
    }
}
