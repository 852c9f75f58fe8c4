using System.Diagnostics;
using PolicyBot.Conversation;
using PolicyBot.Guidelines;

namespace PolicyBot.Reading;

/// <summary>«Lest og forstått» as those who ask for it meet it: the form, and how many have confirmed.</summary>
internal sealed class AskReadingDialog(IReadingStore readings, Roles roles) : IDialog
{
    /// <summary>Shows the form, or how it goes where everybody has been asked.</summary>
    public const string Ask = "reading.ask";
    public const string Start = "reading.start";

    public IReadOnlyList<string> Verbs => [Ask, Start];

    public bool IsPersonal => true;

    public async Task<Reply> HandleAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        var texts = new ReadingTexts(turn.Language);
        var actor = await ActorAsync(turn, cancellationToken);
        var round = await readings.FindRoundAsync(turn.Municipality.Id, turn.Municipality.Guideline.Source.Version, cancellationToken);
        if (press.Verb == Ask && ReadingRules.MayAsk(actor))
        {
            return round is null ? new Reply.Card(AskReadingCard.Form(typed: null, error: null, turn)) : await StatusAsync(round, turn, notice: null, cancellationToken);
        }
        var due = press[ReadingRules.DueField];
        switch (ReadingRules.Decide(round, turn.Municipality, new StartReading(actor, turn.At, press[AnswerDialog.VersionKey], due)))
        {
            case ReadingOutcome.Started started:
                // Where somebody was first, theirs is shown the next time round.
                return await readings.TryStartAsync(turn.Municipality.Id, started.Round, cancellationToken)
                    ? await StatusAsync(started.Round, turn, texts.IsAsked, cancellationToken)
                    : await HandleAsync(turn, press, cancellationToken);
            case ReadingOutcome.AlreadyStarted already:
                return await StatusAsync(already.Round, turn, texts.AlreadyAsked, cancellationToken);
            case ReadingOutcome.NotAllowed:
                var names = turn.Municipality.Roles;
                return new Reply.Notice(texts.NotAllowed(names.Informasjonsradgiver.In(turn.Language), names.Radmannsteam.In(turn.Language)));
            case ReadingOutcome.Moved:
                return new Reply.Card(AskReadingCard.Form(due, error: null, turn, texts.Moved));
            case ReadingOutcome.Invalid invalid:
                return new Reply.Card(AskReadingCard.Form(due, invalid.Error, turn));
            default:
                throw new UnreachableException();
        }
    }

    private async Task<Reply> StatusAsync(ReadingRound round, Turn turn, string? notice, CancellationToken cancellationToken) =>
        new Reply.Card(ReadingStatusCard.For(round, ReadingStatus.Of(await readings.StandingAsync(turn.Municipality.Id, round.Version, cancellationToken)), turn, notice));

    private async Task<Actor> ActorAsync(Turn turn, CancellationToken cancellationToken)
    {
        var adviser = await roles.ActorAsync(turn, Role.Adviser, cancellationToken);
        return ReadingRules.MayAsk(adviser) ? adviser : await roles.ActorAsync(turn, Role.Radmannsteam, cancellationToken);
    }
}
